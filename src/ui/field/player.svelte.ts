/** Plays the weeks of a quarter: 900 ms each, pausable, steppable, skippable; nothing runs while it stands still. */

/** A week while playing. */
const WEEK_MS = 900;

interface Showing {
  readonly weeks: () => number;
  /** Whether motion is unwanted: then playing goes to the end at once. */
  readonly still: () => boolean;
  /** Told whenever the last week has been seen or skipped. */
  readonly ended: () => void;
  /** Told of each week that is reached. */
  readonly reached: (week: number) => void;
}

export class FilmPlayer {
  readonly #film: Showing;
  #week = $state(0);
  #playing = $state(false);
  #frame = 0;
  #last = 0;

  constructor(film: Showing) {
    this.#film = film;
  }

  /** 0 to the number of weeks, and anything between while it plays. */
  get week(): number {
    return this.#week;
  }

  /** The last week that is over: what is said of the moment, here and beside it, is said of this one. */
  get reached(): number {
    return Math.floor(this.#week);
  }

  get playing(): boolean {
    return this.#playing;
  }

  get ended(): boolean {
    return this.#week >= this.#film.weeks();
  }

  play(): void {
    if (this.#film.still()) {
      this.skip();
      return;
    }
    if (this.ended) this.#goTo(0);
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
    this.#goTo(this.reached + 1);
  }

  skip(): void {
    this.pause();
    this.#goTo(this.#film.weeks());
  }

  #goTo(week: number): void {
    const before = this.reached;
    this.#week = Math.min(this.#film.weeks(), week);
    if (this.reached !== before) this.#film.reached(this.reached);
    if (this.ended) this.#film.ended();
  }

  #tick(now: number): void {
    // A tab that slept must not jump: no step is longer than a quarter of a week. A frame may be older than the start.
    const passed = Math.max(0, Math.min(0.25, (now - this.#last) / WEEK_MS));
    this.#last = now;
    if (this.#week + passed < this.#film.weeks())
      this.#frame = requestAnimationFrame((next) => this.#tick(next));
    else this.#playing = false;
    this.#goTo(this.#week + passed);
  }
}
