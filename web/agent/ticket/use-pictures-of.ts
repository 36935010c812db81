import { usePreferences } from '../shell/use-me.ts'

/** The random end of a person's id: two hundred fit into one preference. */
const shortOf = (personId: string) => personId.slice(-8)
const most = 200

/** Whether pictures from elsewhere are always loaded in what this person writes, and how to change that. Remembered for the reader, on all devices. */
export function usePicturesOf(personId: string | undefined): [boolean, (always: boolean) => void] {
  const [{ picturesOf = '' }, setPreferences] = usePreferences()
  const known = picturesOf.split(' ').filter(Boolean)
  if (personId === undefined) return [false, () => undefined]
  const short = shortOf(personId)
  const set = (always: boolean) => {
    const others = known.filter((each) => each !== short)
    setPreferences({ picturesOf: (always ? [short, ...others] : others).slice(0, most).join(' ') })
  }
  return [known.includes(short), set]
}
