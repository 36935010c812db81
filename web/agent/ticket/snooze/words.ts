/**
 * The words in which people say when, in all languages of the interface at once, folded: whoever works in Polish may type "tomorrow". Of
 * weekdays and months the first letters tell.
 */
const table: Record<string, string> = {
  // what says nothing by itself
  skip: 'in at on the next this until till o w we za na do nastepny nastepna nastepnym przyszly przyszla в във след за на до следващия следващата следващ следващо този тази godzinie',
  // days from today
  'day 0': 'today dzis dzisiaj днес', 'day 1': 'tomorrow tmrw tom jutro утре', 'day 2': 'pojutrze вдругиден',
  // parts of a day, as its hour
  'hour 8': 'morning rano сутрин сутринта', 'hour 12': 'noon midday poludnie обяд обед', 'hour 14': 'afternoon popoludniu следобед',
  'hour 18': 'evening wieczor wieczorem вечер вечерта', 'tonight 18': 'tonight dzisiejszy довечера',
  half: 'half pol polowa половин', one: 'a an one jeden jedna един една едно',
  minutes: 'm min mins minute minutes minut minuta minuty minute мин минута минути', hours: 'h hr hrs hour hours godz godzina godziny godzin godzine ч час часа часове',
  days: 'd day days dzien dni ден дни дена', weeks: 'week weeks wk wks tydzien tygodnie tygodni седмица седмици', months: 'month months miesiac miesiace miesiecy месец месеца месеци',
}

const weekdays = ['mon pon пон пн', 'tue wto wt вто вт', 'wed sro sr сря ср', 'thu czw чет чт', 'fri pia pt пет пт', 'sat sob съб сб', 'sun nie niedz нед нд']
const months = ['jan sty яну', 'feb lut фев', 'mar мар', 'apr kwi апр', 'may maj маи', 'jun cze юни', 'jul lip юли', 'aug sie авг', 'sep wrz сеп', 'oct paz окт', 'nov lis ное', 'dec gru дек']

/** Lower case, without the marks that people leave out. */
export function fold(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ł', 'l')
}

const known = new Map(Object.entries(table).flatMap(([meaning, words]) => fold(words).split(' ').map((word): [string, string] => [word, meaning])))

/** What a folded word means: `day 1`, `hour 8`, `weekday 3`, `month 12`, a unit, `skip` …; undefined when it means nothing here. */
export function meaningOf(word: string): string | undefined {
  const own = known.get(word)
  if (own) return own
  const weekday = weekdays.findIndex((starts) => begins(word, starts))
  if (weekday >= 0) return `weekday ${weekday + 1}`
  const month = months.findIndex((starts) => begins(word, starts))
  return month >= 0 ? `month ${month + 1}` : undefined
}

/** Two letters are an abbreviation of their own; three or more may go on. */
function begins(word: string, starts: string): boolean {
  return fold(starts).split(' ').some((start) => (start.length < 3 ? word === start : word.startsWith(start)))
}
