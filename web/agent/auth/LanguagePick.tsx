import { activateLanguage, languageNames, languages } from '../../ui/i18n.ts'
import { useLanguage } from '../../ui/use-language.ts'
import styles from './auth.module.css'

/** The languages by their own names. */
export function LanguagePick() {
  const current = useLanguage()
  return (
    <div className={styles.languages}>
      {languages.map((language) => (
        <button key={language} type="button" lang={language} className={styles.language} aria-pressed={language === current} onClick={() => void activateLanguage(language)}>{languageNames[language]}</button>
      ))}
    </div>
  )
}
