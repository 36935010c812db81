import '../ui/mantine-styles.ts'
import '../ui/tokens.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { activateLanguage, preferredLanguage } from '../ui/i18n.ts'
import { App } from './App.tsx'

await activateLanguage(preferredLanguage())
const root = document.getElementById('root')
if (root) createRoot(root).render(<StrictMode><App /></StrictMode>)
