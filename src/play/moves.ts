/** How a move of a figure is told, on every page alike: the difference of the two figures as they are shown. */
import type { Explained } from '../insight/answers';

export const isMoney = (measure: Explained) => measure === 'profit' || measure === 'equity';

/** The last figure shown: whole units of money, tenths of points and of per cent. */
export function unitOf(measure: Explained): number {
  return isMoney(measure) ? 100 : 0.1;
}

/** A number of units, of which halves are rounded away from nothing: as far down as up. */
export function inUnits(by: number, unit: number): number {
  // What is half a unit exactly is so in tenths only when it is counted in wholes: 93.75 by 0.1 may fall short of 937.5.
  const size = unit < 1 ? Math.abs(by) * Math.round(1 / unit) : Math.abs(by) / unit;
  return Math.sign(by) * Math.round(size);
}

/** The move in units of the last figure shown: a figure has one value wherever it stands, and its moves lie between those. */
export function unitsMoved(from: number, to: number, unit: number): number {
  return inUnits(to, unit) - inUnits(from, unit);
}

export function moveOf(measure: Explained, from: number, to: number): number {
  const unit = unitOf(measure);
  return unitsMoved(from, to, unit) * unit;
}
