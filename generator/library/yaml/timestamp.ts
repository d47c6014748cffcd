const FORM =
  /^(\d{4})-(\d\d?)-(\d\d?)(?:[Tt](\d\d?):(\d\d?):(\d\d?)(?:[.,]\d+)?(?:Z|[-+]\d\d:\d\d)| (\d\d?):(\d\d?):(\d\d?)(?:[.,]\d+)?)?$/;

/** Whether a text is a date or a time of those that Helm's parser knows: they are text all the same. */
export function isTimestamp(text: string): boolean {
  const found = FORM.exec(text);
  if (found === null) return false;
  const [year = 0, month = 0, day = 0, ...time] = found.slice(1).map((part) => Number(part || 0));
  const [hours = 0, minutes = 0, seconds = 0] = time
    .slice(0, 3)
    .map((part, index) => Math.max(part, time[index + 3] ?? 0));
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists && hours < 24 && minutes < 60 && seconds < 60;
}
