import { createTheme } from '@mantine/core'

/** The look of every Mantine part: the brand at shades that keep white text at 4.5:1, small radii, quick motion. */
export const theme = createTheme({
  fontFamily: 'system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif',
  primaryColor: 'indigo',
  primaryShade: { light: 7, dark: 8 },
  defaultRadius: 6,
  respectReducedMotion: true,
  cursorType: 'pointer',
  fontSizes: { xs: '11px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '12px', xl: '20px' },
  headings: {
    sizes: {
      h1: { fontSize: '20px', lineHeight: '1.3' },
      h2: { fontSize: '16px', lineHeight: '1.3' },
      h3: { fontSize: '14px', lineHeight: '1.3' },
    },
  },
  components: {
    Tooltip: { defaultProps: { openDelay: 400, transitionProps: { duration: 100 } } },
    Modal: { defaultProps: { transitionProps: { duration: 120 }, radius: 'lg', padding: 'lg' }, styles: { title: { fontWeight: 600, fontSize: 16 } } },
    Drawer: { styles: { title: { fontWeight: 600, fontSize: 16 } } },
    Menu: { defaultProps: { transitionProps: { duration: 100 }, shadow: 'md' } },
    Select: { defaultProps: { comboboxProps: { shadow: 'md' } } },
    Table: { defaultProps: { verticalSpacing: 8 } },
  },
})
