/**
 * A page as the index has it: address from the site's root, title, other words, text, sections (id, heading, text), and
 * whether it is for looking things up.
 */
type Row = [string, string, string, string, [string, string, string][], 0 | 1];

/** What can be found: a page, or a section of one (`page` is then its title). Fields are folded words with their worth. */
interface Place {
  address: string;
  title: string;
  text: string;
  fields: { words: string; worth: number }[];
}

interface Entry extends Place {
  parts: Place[];
}

interface Hit {
  entry: Entry;
  score: number;
  parts: Place[];
}

/** The hits, best first; for each word typed the one that was looked for, empty for none; whether each hit has all. */
interface Hits {
  hits: Hit[];
  words: { typed: string; found: string }[];
  all: boolean;
}

interface Window {
  rolebookIndex?: Row[];
  rolebookWords?: Spoken;
}
