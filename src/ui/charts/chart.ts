/** Chart.js behind one attachment: fetched when first needed, drawn again when theme, size of text or data change. */
import type { ChartConfiguration } from 'chart.js';
import type { Attachment } from 'svelte/attachments';
import type { Marks } from './kit';
import type { Palette } from './palette';
import { readPalette, whenThemeChanges } from './palette';

/** A chart as our components make it: what Chart.js gets, and the marks we draw over it. */
export interface Drawing {
  readonly config: ChartConfiguration;
  readonly marks: Pick<Marks, 'whiskers' | 'dashes' | 'labels'>;
}

/** Draws what `make` says on a canvas. `make` is called again for every theme, so it takes its colours from the palette. */
export function chart(make: (palette: Palette) => Drawing): Attachment<HTMLCanvasElement> {
  return (canvas) => {
    // Read here, so that the attachment runs again when the data change.
    make(readPalette(canvas));
    let gone = false;
    let drawn: { destroy(): void } | null = null;
    const redraw = async (): Promise<void> => {
      const kit = await import('./kit');
      if (gone) return;
      drawn?.destroy();
      const palette = readPalette(canvas);
      const { config, marks } = make(palette);
      drawn = kit.draw(canvas, config, { ...marks, ...penOf(palette) });
    };
    void redraw();
    const stop = whenThemeChanges(() => void redraw());
    return () => {
      gone = true;
      stop();
      drawn?.destroy();
    };
  };
}

/** Size of the text in a chart: the smallest the page allows. */
export function textSize({ rem }: Palette): number {
  return 0.75 * rem;
}

function penOf(palette: Palette): Pick<Marks, 'ink' | 'pencil' | 'font' | 'size'> {
  return { ink: palette.ink, pencil: palette.pencil, font: palette.font, size: textSize(palette) };
}
