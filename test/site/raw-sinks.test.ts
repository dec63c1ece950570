import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choiceStyle } from '../../src/site/choice-style.ts';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Where templates write text that nothing escapes. */
const RAW =
  /set:html|set:text|define:vars|is:inline|<style|<title|innerHTML|insertAdjacentHTML|document\.write|srcdoc/g;

describe('text that nothing escapes', () => {
  it('stands in these places of the templates alone, and each is known', () => {
    const found = globSync('src/{components,pages,site}/**/*.{astro,ts}', { cwd: root }).flatMap((file) =>
      [...readFileSync(join(root, file), 'utf8').matchAll(RAW)].map(([sink]) => `${file} ${sink}`),
    );
    expect(found.sort()).toEqual([
      // The title is text, which Astro escapes.
      'src/components/Head.astro <title',
      // The id of a record for paper, out of paperStyle.
      'src/components/Record.astro <style',
      'src/components/Record.astro is:inline',
      'src/components/Record.astro set:html',
      // The style of a register's choices, out of choiceStyle: names of fields and numbers.
      'src/components/RecordTable.astro <style',
      'src/components/RecordTable.astro is:inline',
      'src/components/RecordTable.astro set:html',
      // The text of organisation.md, out of safeHtml.
      'src/components/ReportFirst.astro set:html',
      // The text of a record, out of safeHtml.
      'src/components/StoryBlock.astro set:html',
      // What was learned from incidents, out of safeHtml.
      'src/pages/learned.astro set:html',
      'src/pages/report.astro set:html',
      // The page of forms: the program's own words and style, and the name of the organisation, escaped where it is written.
      'src/site/admin/html.ts <style',
      'src/site/admin/html.ts <title',
      // The program's own picture.
      'src/site/favicon.ts <style',
      // Titles of a feed, each escaped where it is written.
      'src/site/feeds/atom.ts <title',
      'src/site/feeds/atom.ts <title',
      // What markup looks like when nothing is strange in it: compared with, never written.
      'src/site/usual-markup.ts <title',
    ]);
  });

  it('the style of the choices above a register holds names of fields and numbers', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), (words) => {
        const style = choiceStyle([{ name: 'category', words }]);
        expect(style).toMatch(
          /^(?:\.register:has\(#f-category option\[value="\d+"\]:checked\) tbody tr:not\(\[data-category="\d+"\]\)\{display:none\})*$/,
        );
      }),
    );
  });
});
