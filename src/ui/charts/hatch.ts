/** The pattern of what has not happened: thin slanted pencil lines. */
export function hatch(colour: string, rem: number): CanvasPattern | null {
  const size = Math.round(0.4 * rem);
  const tile = document.createElement('canvas');
  tile.width = size;
  tile.height = size;
  const context = tile.getContext('2d');
  if (!context) return null;
  context.strokeStyle = colour;
  context.lineWidth = 1;
  for (const shift of [-size, 0, size]) {
    context.moveTo(shift, size);
    context.lineTo(shift + size, 0);
  }
  context.stroke();
  return context.createPattern(tile, 'repeat');
}
