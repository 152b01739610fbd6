// Types of the catalogue's script; for checking alone, not shipped.

type GroupName = "family" | "domain" | "depth" | "complexity" | "language";

/** A role as a row of the page tells it. */
interface Role {
  id: string;
  title: string;
  /** Everything that a search looks at, folded. */
  words: string;
  values: Record<GroupName, string[]>;
  pay: { currency: string; min: number; max: number }[];
  places: { work: string; country: string }[];
  open: number;
  overdue: boolean;
  retired: boolean;
  reviewed: string;
  /** Its place in the list as the page came. */
  place: number;
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
