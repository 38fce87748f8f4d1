/** Plays the weeks of a quarter: 900 ms each, pausable, steppable, skippable; nothing runs while it stands still. */

/** A week while playing. */
const WEEK_MS = 900;

export class FilmPlayer {
  readonly #weeks: number;
  readonly #still: () => boolean;
  #week = $state(0);
  #playing = $state(false);
  #frame = 0;
  #last = 0;

  /** `still` says whether motion is unwanted: then playing goes to the end at once. */
  constructor(weeks: number, still: () => boolean) {
    this.#weeks = weeks;
    this.#still = still;
  }

  /** 0 to the number of weeks, and anything between while it plays. */
  get week(): number {
    return this.#week;
  }

  get playing(): boolean {
    return this.#playing;
  }

  get ended(): boolean {
    return this.#week >= this.#weeks;
  }

  play(): void {
    if (this.#still()) {
      this.skip();
      return;
    }
    if (this.ended) this.#week = 0;
    this.#playing = true;
    this.#last = performance.now();
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame((now) => this.#tick(now));
  }

  pause(): void {
    cancelAnimationFrame(this.#frame);
    this.#playing = false;
  }

  /** On to the end of this week, or of the next where a week has just ended. */
  step(): void {
    this.pause();
    this.#week = Math.min(this.#weeks, Math.floor(this.#week) + 1);
  }

  skip(): void {
    this.pause();
    this.#week = this.#weeks;
  }

  #tick(now: number): void {
    // A tab that slept must not jump: no step is longer than a quarter of a week. A frame may be older than the start.
    const passed = Math.max(0, Math.min(0.25, (now - this.#last) / WEEK_MS));
    this.#week = Math.min(this.#weeks, this.#week + passed);
    this.#last = now;
    if (this.ended) this.#playing = false;
    else this.#frame = requestAnimationFrame((next) => this.#tick(next));
  }
}
