/** What a customer has been heard to say: the words belong to a moment, and so does what they then thought. */
export interface Quote {
  readonly words: string;
  /** Week of the game; of zero or less before it. */
  readonly week: number;
  /** About which company, in points of 0 to 100; null where they had bought nothing. */
  readonly felt: { readonly company: number; readonly satisfaction: number } | null;
}
