import type { Page } from 'playwright-core';

/** Paper size and orientation. */
export interface Sheet {
  format: 'A4' | 'A3';
  landscape: boolean;
  /** Whether the page sets the orientation itself, as an official report does. */
  preferCSSPageSize?: true;
}

/** A printed page: number of sheets, and rows split between sheets. */
export interface Printed {
  sheets: number;
  rows: number;
  /** Whether the end of the page is on the last sheet, so that none is missing. */
  isWhole: boolean;
  split: string[];
}

const MARK = 'https://row.invalid/';
const END = 'https://end.invalid/';

/**
 * Marks rows, so that a PDF shows which are split between sheets: each text of a row gets a link with the number of the row.
 * A PDF lists links by sheet, so a row with links on two sheets is split.
 */
export async function markRows(page: Page, rows: string): Promise<(sheet: Sheet) => Promise<Printed>> {
  const texts = await page.evaluate(putLinks, { rows, mark: MARK, end: END });
  return async (sheet) => {
    const sheets = readLinks((await page.pdf({ ...sheet })).toString('latin1'));
    const on = new Map<number, Set<number>>();
    for (const [index, links] of sheets.entries()) {
      for (const link of links) {
        if (!link.startsWith(MARK)) continue;
        const row = Number(link.slice(MARK.length));
        on.set(row, (on.get(row) ?? new Set()).add(index + 1));
      }
    }
    const split = [...on].filter(([, places]) => places.size > 1);
    return {
      sheets: sheets.length,
      rows: on.size,
      isWhole: sheets.at(-1)?.includes(END) === true,
      split: split.map(([row, places]) => `${texts[row]} on ${[...places].join(', ')}`),
    };
  };
}

/** Runs in the page: adds the links, and one at the end of the page; returns the texts of the rows. */
function putLinks({ rows, mark, end }: { rows: string; mark: string; end: string }): string[] {
  const last = Object.assign(document.createElement('a'), { href: end, textContent: '.' });
  document.querySelector('main')?.append(last);
  return [...document.querySelectorAll(rows)].map((row, number) => {
    const text = row.textContent?.slice(0, 60) ?? '';
    const walker = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
    const nodes: Node[] = [];
    while (walker.nextNode()) nodes.push(walker.currentNode);
    for (const node of nodes) {
      const parent = node.parentElement;
      // In a flex or grid container, an inserted link would become a separate box and change the layout.
      if (parent === null || !node.nodeValue?.trim() || /flex|grid/.test(getComputedStyle(parent).display))
        continue;
      const link = Object.assign(document.createElement('a'), { href: `${mark}${number}`, textContent: '.' });
      link.style.fontSize = '1px';
      (node as Text).after(link);
    }
    return text;
  });
}

/** Links on each sheet of a PDF by Chromium, which writes uncompressed objects in order. */
function readLinks(pdf: string): string[][] {
  const objects = new Map(
    [...pdf.matchAll(/(\d+) 0 obj\s([\s\S]*?)endobj/g)].map(([, id, body = '']) => [id, body] as const),
  );
  const sheets = [...objects.values()].filter((body) => /\/Type \/Page\b/.test(body));
  return sheets.map((body) => {
    const list = /\/Annots \[([^\]]*)\]/.exec(body)?.[1] ?? '';
    return [...list.matchAll(/(\d+) 0 R/g)].flatMap(
      ([, id]) => /\/URI \((.*?)\)/.exec(objects.get(id) ?? '')?.[1] ?? [],
    );
  });
}
