// Colours: quotation, speaker and cue stand out from the text, and from the ground, in every kind of theme.

import { until } from '../steps.mjs';

const THEMES = {
  light: 'Light Modern',
  dark: 'Dark Modern',
  'newer-light': 'Light 2026',
  'newer-dark': 'Dark 2026',
  'contrast-dark': 'Dark High Contrast',
  'contrast-light': 'Light High Contrast',
};
/** The least contrast of small text, as accessibility guidelines have it. */
const CONTRAST = 4.5;

export async function themes({ step, writer }) {
  for (const [name, theme] of Object.entries(THEMES)) {
    await step(`colours of the theme ${name}`, async () => {
      await writer.run('Preferences: Color Theme');
      await writer.page.locator('.quick-input-widget input[placeholder*="Theme"]').waitFor();
      await writer.pick(theme);
      // The workbench changes to a theme before the words do, one kind after the other, so what is seen has to settle.
      let seen;
      const worst = () => Math.min(...Object.values(seen.pieces).map((colour) => contrast(colour, seen.ground)));
      await until('the colours', async () => {
        seen = await colours(writer.page);
        const { quotation, speaker, cue } = seen.pieces;
        const known = await writer.page.evaluate(() => document.querySelector('.monaco-workbench').className);
        const isDark = /\b(vs-dark|hc-black)\b/.test(known);
        const isContrast = /\b(hc-black|hc-light)\b/.test(known);
        const isRight = isDark === name.endsWith('dark') && isContrast === name.startsWith('contrast');
        const apart = new Set(Object.values(seen.pieces)).size === 4;
        return isRight && quotation && speaker && cue && apart && worst() >= CONTRAST;
      }).catch((error) => { throw new Error(`${error.message}: four colours of contrast ${CONTRAST}; there is ${JSON.stringify(seen)}`); });
      await writer.page.waitForTimeout(300);
      await writer.shot(name);
      return `contrast from ${worst().toFixed(1)}`;
    });
  }
}

/** The colour of one piece of each kind in the article about the pier. */
function colours(page) {
  return page.evaluate(() => {
    const spans = [...document.querySelectorAll('.editor-instance .view-line span span')];
    const colourOf = (words) => {
      const span = spans.find((span) => span.textContent.replaceAll('\u00a0', ' ').includes(words));
      return span && getComputedStyle(span).color;
    };
    return {
      ground: getComputedStyle(document.querySelector('.editor-instance .monaco-editor-background')).backgroundColor,
      pieces: { quotation: colourOf('Nobody went home'), speaker: colourOf('Ada Holm'), cue: colourOf('called'), text: colourOf('The plan was') },
    };
  });
}

/** The contrast of two colours, from 1 to 21. */
function contrast(a, b) {
  const light = (colour) => {
    const [red, green, blue] = colour.match(/[\d.]+/g).slice(0, 3).map(Number)
      .map((value) => value / 255).map((value) => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [less, more] = [light(a), light(b)].sort((x, y) => x - y);
  return (more + 0.05) / (less + 0.05);
}
