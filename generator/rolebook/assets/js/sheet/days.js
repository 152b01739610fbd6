/*
Days and moments, which files hold as ISO 8601, as people read them.

  dayInWords("2026-11-16")                → "16 November 2026", in the language of the page
  momentInWords("2026-11-16T09:05:00Z")   → {day, time}, by the clock of UTC
*/
function dayInWords(iso) {
  const [year, , day] = iso.split("-");
  try {
    // With its day, since in some languages a month beside one ends otherwise.
    const format = new Intl.DateTimeFormat(document.documentElement.lang, { day: "numeric", month: "long", timeZone: "UTC", calendar: "gregory" });
    const { value: month } = format.formatToParts(new Date(`${iso}T00:00:00Z`)).find((part) => part.type === "month");
    return inWords("day", { day: String(Number(day)), month, year });
  } catch {
    return iso; // a language that the browser has no name for
  }
}

function momentInWords(iso) {
  return { day: dayInWords(iso.slice(0, 10)), time: iso.slice(11, 16) };
}
