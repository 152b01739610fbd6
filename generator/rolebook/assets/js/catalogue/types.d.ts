// Types of the catalogue's script; for checking alone, not shipped.

type GroupName = "family" | "domain" | "task" | "depth" | "complexity" | "language";

/** What is asked for by one value, by the name of its field. */
type SingleName = "words" | "work" | "country" | "pay" | "currency" | "review" | "sort" | "view";

/** A role as a row of the page tells it. */
interface Role {
  id: string;
  title: string;
  texts: Texts;
  values: Record<GroupName, string[]>;
  pay: Pay[];
  places: Place[];
  open: number;
  overdue: boolean;
  retired: boolean;
  reviewed: string;
  /** Its place in the list as the page came. */
  place: number;
}

interface Pay {
  currency: string;
  min: number;
  max: number;
}

interface Place {
  work: string;
  country: string;
}

/** What a search looks at, as the row says it. */
interface Texts {
  title: string;
  /** Its other names. */
  names: string[];
  /** What the work is. */
  work: string;
}

interface WordIndex {
  /** Folded words, and how well they fit the roles that have them. */
  words: Map<string, Map<Role, number>>;
  /** The same for groups such as `domain:mathematics`. */
  groups: Map<string, Map<string, number>>;
  /** A role's title and other names, as words with one space between. */
  names: Map<Role, string[]>;
  /** Words of the language that say nothing, folded. */
  small: Set<string>;
}

/** What the reader asks for; the address says the same. */
interface Asked {
  /** The words of the search. Not `q`: that opens the search of the theme. */
  words: string;
  open: boolean;
  work: string;
  country: string;
  /** An amount as typed; "" when none is. */
  pay: string;
  currency: string;
  groups: Record<GroupName, string[]>;
  review: string;
  retired: boolean;
  sort: string;
  view: string;
  /** Ids of the roles that are chosen to be compared. */
  compare: string[];
}

/** What may be asked for: the values that the page offers, by the name of the field. */
type Known = Record<string, string[]>;

/** How many roles each choice would show, by field and value. */
type Counts = Map<string, number>;

interface Found {
  roles: Role[];
  total: number;
  counts: Counts;
}
