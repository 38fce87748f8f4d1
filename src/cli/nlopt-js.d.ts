/** The part of NLopt that the search uses; the package brings no types. */
declare module 'nlopt-js' {
  interface Optimize {
    setLowerBounds(bounds: readonly number[]): void;
    setUpperBounds(bounds: readonly number[]): void;
    setMaxeval(tries: number): void;
    setMaxObjective(value: (point: number[]) => number, tolerance: number): void;
    optimize(start: readonly number[]): { success: boolean; x: number[]; value: number };
  }
  const nlopt: {
    readonly ready: Promise<unknown>;
    readonly Algorithm: { readonly LN_SBPLX: object };
    readonly Optimize: new (algorithm: object, size: number) => Optimize;
    readonly GC: { flush(): void };
  };
  export default nlopt;
}
