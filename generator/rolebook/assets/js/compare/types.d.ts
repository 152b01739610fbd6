// Types of the script that compares roles; for checking alone, not shipped.

/** A fact of one role in words, as its data has it. */
interface Fact {
  id: string;
  name: string;
  values: string[];
}

interface FactSection {
  id: string;
  name: string;
  rows: Fact[];
}

/** What of a role's data this page reads. */
interface RoleData {
  format: string;
  id: string;
  title: string;
  status: string;
  page: string;
  similar: { id: string; title: string; why: string }[];
  in_words: FactSection[];
}

/** A fact of all roles: one cell each, in the order of the roles. */
interface Line {
  id: string;
  name: string;
  cells: string[][];
  differs: boolean;
  /** Which cells stand alone against others that agree. */
  odd: boolean[];
}

interface LineSection {
  id: string;
  name: string;
  lines: Line[];
}

/** Why a role that the address names is not shown. */
type FaultKind = "no-name" | "twice" | "too-many" | "unknown";

interface Fault {
  id: string;
  kind: FaultKind;
}

interface Compared {
  ids: string[];
  faults: Fault[];
  differences: boolean;
}

interface Window {
  /** Filled by the scripts that hold a role's data. */
  rolebookRoles?: unknown[];
}
