// Notes what moves on a page without anybody's doing: how far, what, and whether the page's text was there by then.
// While a text is still coming in, a table may become wider by its next row; what scripts do, they do after that.
window.shifts = [];
new PerformanceObserver((list) => {
  const there = performance.getEntriesByType("navigation")[0].domInteractive || Infinity;
  for (const { value, startTime, hadRecentInput, sources } of list.getEntries())
    if (!hadRecentInput) shifts.push([value, sources.map(({ node }) => node?.outerHTML?.slice(0, 120)).join(" "), startTime > there]);
}).observe({ type: "layout-shift", buffered: true });
