// Types of the packet's form; for checking alone, not shipped in any document.

type Verdict = "" | "right" | "wrong";

interface Place {
  /** `line`: one line or several in a row. `lines`: several that contradict each other. */
  kind: "line" | "lines" | "missing";
  /** The output's letter; "" when a file from elsewhere names no place. */
  text: string;
  /** Numbers of lines, 0 where none is chosen yet. */
  from: number;
  to: number;
  lines: number[];
}

interface Label {
  error_type: string;
  severity: string;
  why: string;
}

interface Finding extends Place, Label {
  quote: string;
}

interface Judgement extends Label {
  verdict: Verdict;
}

interface State {
  packet: string;
  transcribed: boolean;
  help: string;
  findings: Finding[];
  /** Output to place, 1 for the best; an output without a place is absent. */
  places: Map<string, number>;
  items: Map<string, Judgement>;
  written: Map<string, string>;
  /** Outputs marked "no material error here". */
  clean: Set<string>;
}

interface Output {
  id: string;
  lines: string[];
}

interface Part {
  id: string;
  number: number;
  kind: string;
  outputs: Output[];
  items: string[];
  maxWords: number;
}

interface Kit {
  id: string;
  version: string;
  hash: string;
  /** The packet's code, "" on a copy for nobody in particular. */
  code: string;
  practice: boolean;
  asksHelp: boolean;
  parts: Part[];
  /** Names of error types by family: family's name, then ids and names. */
  families: { name: string; types: { id: string; name: string }[] }[];
}

interface Gap {
  words: string;
  /** The id of the element where it can be filled. */
  target: string;
}

interface Store {
  state: State;
  /** Change the state; everybody who watches is told. */
  change(edit: (state: State) => void): void;
  /** Put another state in its place. */
  replace(state: State): void;
  watch(watcher: (state: State) => void): void;
}

/** What the pieces of the form share. */
interface Form {
  kit: Kit;
  store: Store;
  /** Tell a screen reader something, once. */
  say(words: string): void;
}
