/*
Whether a reviewer may score: scoring/qualifying.py in a browser.

  qualifies(scores, answers, rule)  → {n, missing, exact, apart, bias, ok}; undefined numbers are null

A quotient of whole numbers that equals the limit as written is the same binary number, so 3 of 5 reaches 0.6.
*/
function qualifies(scores, answers, rule) {
  const agreed = answers.flatMap((answer) =>
    Object.entries(answer.scores).map(([name, score]) => [scoreIn(scores, answer.id, name), score]),
  );
  const off = agreed.filter(([own]) => own !== undefined).map(([own, score]) => own - score);
  const [n, missing] = [off.length, agreed.length - off.length];
  if (!n) return { n, missing, exact: null, apart: null, bias: null, ok: false };
  const exact = off.filter((points) => points === 0).length / n;
  const apart = Math.max(...off.map(Math.abs));
  const bias = off.reduce((sum, points) => sum + points, 0) / n;
  const reached = exact >= rule.exact && apart <= rule.max_apart && Math.abs(bias) <= rule.bias;
  return { n, missing, exact, apart, bias, ok: reached && !missing };
}

/* A score of two steps down, or undefined. Names come from files, so what an object inherits does not count. */
function scoreIn(scores, answer, criterion) {
  const own = Object.hasOwn(scores, answer) ? scores[answer] : {};
  return Object.hasOwn(own, criterion) ? own[criterion] : undefined;
}
