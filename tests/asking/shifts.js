// Notes what moves on a page without anybody's doing once it is loaded: how far, and what. The first
// frames after that still show loading: a long document's script runs at its end.
const PAINTED = 300; // milliseconds
window.shifts = [];
new PerformanceObserver((list) => {
  const loaded = performance.getEntriesByType("navigation")[0].loadEventStart || Infinity;
  for (const { value, startTime, hadRecentInput, sources } of list.getEntries())
    if (!hadRecentInput && startTime > loaded + PAINTED) shifts.push([value, sources.map(({ node }) => node?.outerHTML?.slice(0, 120)).join(" ")]);
}).observe({ type: "layout-shift", buffered: true });
