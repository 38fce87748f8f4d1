/** How a move of a figure is told, on every page alike: the difference of the figures as they are, rounded once. */
import type { Explained } from '../insight/answers';

export const isMoney = (measure: Explained) => measure === 'profit' || measure === 'equity';

/** The last figure of a move: whole units of money, tenths of points and of per cent. */
export function unitOf(measure: Explained): number {
  return isMoney(measure) ? 100 : 0.1;
}

/** A number of units, of which halves are rounded away from nothing: as far down as up. */
export function inUnits(by: number, unit: number): number {
  return Math.sign(by) * Math.round(Math.abs(by) / unit);
}

export function moveOf(measure: Explained, from: number, to: number): number {
  const unit = unitOf(measure);
  return inUnits(to - from, unit) * unit;
}
