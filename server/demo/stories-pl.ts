import type { Story } from './story.ts'

export const polishStories: readonly Story[] = [
  { from: 'agnieszka', subject: 'Silnik przestaje wspomagać po 10 km', type: 'incident', priority: 3, tags: ['silnik', 'gwarancja'], team: 'workshop', agent: 'marek', hoursAgo: 27, ends: 'open', said: [
    ['customer', 0, 'Dzień dobry,\n\nod kilku dni silnik po mniej więcej dziesięciu kilometrach przestaje wspomagać, choć bateria pokazuje 70%. Po wyłączeniu i włączeniu znów działa.\n\nRower kupiłam w kwietniu, model City 500.\n\nAgnieszka Wójcik'],
    ['agent', 45, 'Dzień dobry, Pani Agnieszko,\n\ndziękuję za dokładny opis. To wygląda na czujnik nacisku na pedały i podlega gwarancji. Czy może Pani podać numer seryjny z naklejki pod baterią?\n\nMarek'],
    ['customer', 120, 'Numer to PB-500-120377.'],
    ['note', 125, 'Trzeci taki przypadek w tym miesiącu, zgłosić producentowi.'],
  ] },
  { from: 'piotr', subject: 'Paczka uszkodzona w transporcie (zamówienie 48205)', tags: ['dostawa', 'reklamacja'], team: 'orders', agent: 'marek', hoursAgo: 49, ends: 'waiting-third-party', said: [
    ['customer', 0, 'Karton był rozerwany, a bagażnik jest wygięty. Kurier spisał protokół, zdjęcia mam w telefonie.'],
    ['agent', 70, 'Bardzo mi przykro. Zgłosiłem szkodę przewoźnikowi i czekam na odpowiedź, zwykle zajmuje to dwa dni. Jeśli się przeciągnie, wyślemy nowy bagażnik na nasz koszt.\n\nMarek'],
  ] },
  { from: 'karolina', subject: 'Korekta faktury – zły NIP', type: 'task', tags: ['faktura'], team: 'billing', agent: 'marek', hoursAgo: 95, ends: 'solved', said: [
    ['customer', 0, 'Na fakturze 2026-3410 jest zły NIP. Poprawny to 584-21-19-033. Proszę o korektę jeszcze w tym miesiącu.'],
    ['agent', 110, 'Dzień dobry, faktura korygująca jest już na Pani koncie w zakładce Dokumenty. Numer NIP poprawiłem także w danych firmy.\n\nMarek'],
    ['customer', 140, 'Mam, dziękuję bardzo.'],
  ] },
  { from: 'tomasz', subject: 'PILNE: pęknięta szprycha przed jutrzejszą trasą', type: 'incident', priority: 4, tags: ['koło', 'bezpieczeństwo'], team: 'workshop', agent: 'grace', hoursAgo: 5, ends: 'waiting-customer', said: [
    ['customer', 0, 'Pękły mi dwie szprychy w tylnym kole, a jutro rano jadę z dziećmi nad morze. Czy jest szansa na naprawę dzisiaj?'],
    ['agent', 13, 'Jest. Jeśli przywiezie Pan koło do 16:00, odda je serwis o 18:30. Czy mam zarezerwować termin?\n\nGrace'],
  ] },
  { from: 'agnieszka', subject: 'Zmiana terminu dostawy', channel: 'web', tags: ['dostawa'], hoursAgo: 1, ends: 'new', said: [
    ['customer', 0, 'Zamówienie 48390: w czwartek nikogo nie będzie w domu. Czy kurier może przyjechać w sobotę?'],
  ] },
  { from: 'piotr', subject: 'Aplikacja nie zapisuje tras', type: 'problem', tags: ['aplikacja'], team: 'workshop', agent: 'ana', hoursAgo: 19, ends: 'open', said: [
    ['customer', 0, 'Od aktualizacji 5.2 trasy kończą się po kilku minutach. iPhone 16, najnowszy system. Zależy mi, bo rozliczam kilometry z pracodawcą.'],
    ['agent', 55, 'Proszę sprawdzić, czy w ustawieniach lokalizacji wybrane jest „Zawsze”, a nie „Podczas używania”. Po aktualizacji system czasem to zmienia.\n\nAna'],
    ['customer', 240, 'Było źle ustawione, zmieniłem. Dzisiejsza trasa i tak urwała się w połowie.'],
  ] },
  { from: 'karolina', subject: 'Oferta na 20 rowerów cargo', type: 'task', priority: 3, tags: ['oferta', 'flota'], team: 'orders', agent: 'marek', hoursAgo: 165, ends: 'waiting-customer', said: [
    ['customer', 0, 'Planujemy wymianę floty kurierskiej w Gdańsku: 20 sztuk, ładowność co najmniej 80 kg. Proszę o ofertę z leasingiem na 36 miesięcy.'],
    ['agent', 1100, 'Dzień dobry, oferta O-2026-085 jest na Państwa koncie: 20 × Cargo 700, leasing na 36 miesięcy, serwis w cenie. Jest ważna do końca roku.\n\nCzy mam umówić jazdę próbną?\n\nMarek'],
  ] },
  { from: 'tomasz', subject: 'Zwrot pieniędzy za sakwy', tags: ['zwrot'], team: 'billing', agent: 'marek', hoursAgo: 235, ends: 'closed', said: [
    ['customer', 0, 'Sakwy odesłałem dwa tygodnie temu, a 239 zł nadal nie wróciło na konto.'],
    ['agent', 100, 'Przepraszam za zwłokę: paczka dotarła bez numeru zamówienia. Zwrot zleciłem dzisiaj, pieniądze będą najpóźniej pojutrze.\n\nMarek'],
    ['customer', 2850, 'Potwierdzam, pieniądze są. Dziękuję.'],
  ] },
  { from: 'agnieszka', subject: 'Jakie ciśnienie w oponach zimą?', priority: 1, tags: ['porada'], team: 'workshop', agent: 'grace', hoursAgo: 72, ends: 'solved', said: [
    ['customer', 0, 'Na oponie jest napisane 3–5 bar. Ile powinnam mieć na mokrym i śliskim?'],
    ['agent', 180, 'Na śliskim lepiej bliżej dolnej granicy: 3,2 bar z przodu i 3,5 z tyłu. Opona ma wtedy większą powierzchnię i lepiej trzyma.\n\nGrace'],
  ] },
  { from: 'piotr', subject: 'Telefon: termin pierwszego przeglądu', channel: 'phone', type: 'task', tags: ['serwis'], team: 'workshop', agent: 'marek', hoursAgo: 25, ends: 'solved', said: [
    ['customer', 0, 'Dzwonił o 9:50. Prosi o przegląd po 300 km, najchętniej w poniedziałek rano.'],
    ['agent', 15, 'Dzień dobry, zgodnie z rozmową: poniedziałek, 8:30, serwis przy ulicy Długiej 12. Zajmie to około godziny.\n\nMarek'],
  ] },
  { from: 'karolina', subject: 'Kierowcy nie widzą zleceń w portalu', type: 'incident', priority: 3, tags: ['portal', 'flota'], team: 'billing', agent: 'marek', hoursAgo: 7, ends: 'open', said: [
    ['customer', 0, 'Od szóstej rano pięciu kierowców ma pustą listę zleceń. Zaraz wyjeżdżają, proszę o pilną pomoc.'],
    ['agent', 16, 'Już sprawdzam. Nocny import przypisał ich do zamkniętego oddziału. Przeniosłem wszystkich z powrotem, proszę odświeżyć stronę.\n\nMarek'],
    ['customer', 28, 'Czterech widzi zlecenia, piąty (Kamil) wciąż nie.'],
  ] },
  { from: 'tomasz', subject: 'Przyszedł inny fotelik niż zamówiłem', tags: ['dostawa', 'wymiana'], hoursAgo: 2, ends: 'new', said: [
    ['customer', 0, 'Zamówiłem fotelik na bagażnik, przyszedł na ramę (zamówienie 48341). Jak mogę go wymienić?'],
  ] },
  { from: 'agnieszka', subject: 'Pomysł: przypomnienie o przeglądzie', priority: 1, tags: ['aplikacja', 'pomysł'], team: 'workshop', agent: 'ana', hoursAgo: 390, ends: 'closed', said: [
    ['customer', 0, 'Byłoby świetnie, gdyby aplikacja przypominała o przeglądzie co 1000 km.'],
    ['agent', 650, 'Dobry pomysł! Przekazałam go zespołowi, planują to na wiosnę. Dam znać, gdy będzie gotowe.\n\nAna'],
  ] },
  { from: 'piotr', subject: 'Bateria spuchła', type: 'incident', priority: 4, tags: ['bateria', 'bezpieczeństwo'], hoursAgo: 1, ends: 'new', said: [
    ['customer', 0, 'Obudowa baterii jest wyraźnie wybrzuszona z jednej strony i nie wchodzi do ramy. Leży teraz na balkonie. Czy to niebezpieczne?'],
  ] },
  { from: 'karolina', subject: 'Zbiorcze zestawienie faktur', priority: 1, tags: ['faktura'], team: 'billing', agent: 'marek', hoursAgo: 305, ends: 'solved', said: [
    ['customer', 0, 'Czy zamiast 31 pojedynczych faktur możemy dostawać jedno zestawienie miesięczne?'],
    ['agent', 130, 'Oczywiście, od listopada będzie jedno zestawienie ostatniego dnia roboczego. Za październik przygotowałem je dodatkowo.\n\nMarek'],
  ] },
  { from: 'tomasz', subject: 'Zaświadczenie dla ubezpieczyciela', type: 'task', tags: ['dokumenty'], team: 'orders', agent: 'ana', hoursAgo: 59, ends: 'waiting-third-party', said: [
    ['customer', 0, 'Ubezpieczyciel wymaga zaświadczenia producenta z numerem ramy. Czy mogą je Państwo wystawić?'],
    ['agent', 85, 'Zaświadczenie wystawia fabryka, zwykle w trzy do pięciu dni. Zamówiłam je i prześlę, gdy tylko nadejdzie.\n\nAna'],
  ] },
  { from: 'agnieszka', subject: 'Błąd E-07 na wyświetlaczu', type: 'incident', priority: 3, tags: ['wyświetlacz'], team: 'workshop', agent: 'grace', hoursAgo: 45, ends: 'waiting-customer', said: [
    ['customer', 0, 'Po myciu roweru pojawił się błąd E-07 i nie da się zmienić trybu.'],
    ['agent', 52, 'E-07 to zwykle wilgoć we wtyczce pod kierownicą. Proszę ją rozłączyć, osuszyć i zostawić na noc w cieple. Jeśli błąd wróci, proszę przesłać zdjęcie wtyczki.\n\nGrace'],
  ] },
  { from: 'piotr', subject: 'Podziękowania', priority: 1, tags: ['pochwała'], team: 'orders', agent: 'marek', hoursAgo: 118, ends: 'closed', said: [
    ['customer', 0, 'Dawno nikt tak szybko mi nie pomógł. Pozdrowienia dla całego serwisu!'],
    ['agent', 28, 'Bardzo nam miło, przekażę zespołowi!\n\nMarek'],
  ] },
  { from: 'karolina', subject: 'Nowy numer konta', type: 'change', priority: 3, tags: ['płatność', 'bezpieczeństwo'], team: 'billing', agent: 'marek', hoursAgo: 13, ends: 'waiting-customer', said: [
    ['customer', 0, 'Od 1 grudnia zmienia się nasz numer konta do polecenia zapłaty. Formularz jest w portalu.'],
    ['note', 18, 'Zmiana konta: potwierdzić telefonicznie pod numerem, który już mamy.'],
    ['agent', 24, 'Dzień dobry, dla bezpieczeństwa potwierdzamy takie zmiany telefonicznie. Kiedy mogę dziś zadzwonić na numer, który mamy w danych firmy?\n\nMarek'],
  ] },
  { from: 'tomasz', subject: 'Zapasowy kluczyk do baterii', tags: ['część-zamienna'], team: 'orders', agent: 'grace', hoursAgo: 32, ends: 'open', said: [
    ['customer', 0, 'Zgubiłem jeden kluczyk, na drugim jest numer C2290. Czy można dorobić?'],
    ['agent', 390, 'Tak, kluczyk C2290 kosztuje 55 zł i będzie gotowy w trzy dni. Wysłać na adres z ostatniego zamówienia?\n\nGrace'],
    ['customer', 440, 'Tak, poproszę.'],
  ] },
]
