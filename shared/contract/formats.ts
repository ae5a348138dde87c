/*
 * What can be written and in which languages. It stands apart from the procedures, whose schemas need a package that
 * makes code from strings when it loads: the page's policy refuses that, so the page imports the procedures as types only.
 */

export const timelineFormats = ['timelinejs', 'timesketch-csv', 'timesketch-jsonl', 'csv', 'markdown', 'html'] as const;
export const graphFormats = ['ftm', 'gexf', 'csv'] as const;
export const languages = ['ja', 'en'] as const;
