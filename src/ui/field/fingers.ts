/** Tells a tap from a drag and a pinch, for one finger, two, or a mouse. */

interface Finger {
  x: number;
  y: number;
  readonly downX: number;
  readonly downY: number;
}

export interface Drag {
  readonly dx: number;
  readonly dy: number;
  /** How much farther apart two fingers are than a moment ago; 1 for one finger. */
  readonly pinch: number;
}

/** A finger may stray so many pixels and it is still a tap. */
const TAP = 8;

export class Fingers {
  readonly #down: Finger[] = [];
  readonly #ids: number[] = [];
  #pinched = false;

  down({ pointerId, clientX: x, clientY: y }: PointerEvent): void {
    this.lift({ pointerId });
    this.#pinched = this.#down.length > 0;
    this.#ids.push(pointerId);
    this.#down.push({ x, y, downX: x, downY: y });
  }

  /** What the move does; null when nothing is held down. */
  move({ pointerId, clientX, clientY }: PointerEvent): Drag | null {
    const i = this.#ids.indexOf(pointerId);
    if (i < 0) return null;
    const finger = this.#down[i];
    const before = this.#spread();
    const drag = { dx: clientX - finger.x, dy: clientY - finger.y };
    finger.x = clientX;
    finger.y = clientY;
    if (this.#down.length < 2 || before === 0) return { ...drag, pinch: 1 };
    return { dx: 0, dy: 0, pinch: this.#spread() / before };
  }

  /** Lifts a finger; true when it was a tap. */
  up(event: PointerEvent): boolean {
    const finger = this.lift(event);
    if (!finger || this.#pinched) return false;
    return Math.hypot(event.clientX - finger.downX, event.clientY - finger.downY) <= TAP;
  }

  lift({ pointerId }: { readonly pointerId: number }): Finger | null {
    const i = this.#ids.indexOf(pointerId);
    if (i < 0) return null;
    this.#ids.splice(i, 1);
    return this.#down.splice(i, 1)[0];
  }

  #spread(): number {
    if (this.#down.length < 2) return 0;
    const [a, b] = this.#down;
    return Math.hypot(a.x - b.x, a.y - b.y);
  }
}
