/** The words of a language that help desks hear most, the commonest first, and the sounds that its rare ones are made of. */
export interface Vocabulary {
  language: 'en' | 'bg' | 'pl'
  common: readonly string[]
  syllables: readonly string[]
  greeting: string
  closing: string
  names: readonly string[]
}

const words = (text: string) => text.trim().split(/\s+/)

const en: Vocabulary = {
  language: 'en', greeting: 'Hello,', closing: 'Kind regards',
  common: words(`the to and a of is in it for you that on not we with my this have be your are but from as can will when please an our me order has
    account was invoice help one what they by still payment page back login password email working so error message need device printer time day again
    delivery received after support refund number address customer update problem sent app screen phone window sign button change today report
    license version install network cable server browser download file attached team question answer answered cancel subscription price month card bank
    charged twice return package parcel shipping tracking street city warehouse broken missing wrong size colour replace warranty repair office
    contract company department manager laptop monitor keyboard mouse battery charger camera sound microphone meeting calendar contact`),
  syllables: words('ba cor den fel gan hol ist jen kel lor mon nar ost pel qui ras sen tor und ver win xan yel zor tri plo stra ble cha dri'),
  names: words('Alice Brian Carol David Emma Frank Grace Henry Irene James Karen Liam Megan Noah Olivia Peter Rachel Simon Tina Victor'),
}

const bg: Vocabulary = {
  language: 'bg', greeting: 'Здравейте,', closing: 'С уважение',
  common: words(`на и да се за не с от в ми ви че е по как до но ни като ли още когато поръчка са беше моля фактура имам защото този тази плащане може
    искам профил парола грешка страница доставка отново вече получих днес вчера помощ номер адрес клиент съобщение вход поща работи телефон екран
    принтер устройство пратка куриер срок връщане сума пари карта банка таксуване сметка договор фирма отдел служител въпрос отговор промяна бутон
    прозорец файл приложение версия инсталиране мрежа кабел сървър браузър изтегляне абонамент цена месец отказ рекламация гаранция ремонт счупен
    липсва размер цвят замяна склад град улица офис лаптоп монитор клавиатура мишка батерия зарядно камера звук микрофон среща календар контакт
    достъп права потребител администратор проверка потвърждение изпратих подпис документ справка отчет седмица час минута`),
  syllables: words('ба вел гор дим жан зор ист кал лен мир нев орс пет рад сав тод уст фил хри цве чер шум щед юли яна стра пло гра при'),
  names: words('Анна Борис Васил Галина Димитър Елена Живко Зорница Иван Калина Любомир Мария Никола Огнян Петя Росица Стефан Таня Христо Цветан'),
}

const pl: Vocabulary = {
  language: 'pl', greeting: 'Dzień dobry,', closing: 'Z poważaniem',
  common: words(`w i na nie do się z to jest że jak o mi po co już od ale czy przy jeszcze proszę zamówienie mam faktura kiedy ponieważ ten ta płatność
    można chcę konto hasło błąd strona dostawa ponownie dziś wczoraj otrzymałem pomoc numer adres klient wiadomość logowanie poczta działa telefon
    ekran drukarka urządzenie przesyłka kurier termin zwrot kwota pieniądze karta bank obciążenie rachunek umowa firma dział pracownik pytanie
    odpowiedź zmiana przycisk okno plik aplikacja wersja instalacja sieć kabel serwer przeglądarka pobieranie abonament cena miesiąc rezygnacja
    reklamacja gwarancja naprawa uszkodzony brakuje rozmiar kolor wymiana magazyn miasto ulica biuro laptop monitor klawiatura mysz bateria ładowarka
    kamera dźwięk mikrofon spotkanie kalendarz kontakt dostęp uprawnienia użytkownik administrator potwierdzenie wysłałem podpis dokument raport tydzień`),
  syllables: words('ba cze dor fal gni hol jan kra lew mil now osi prze ród szy tom uro wie zab żor ści rzą chmu dło mię pól gła trze'),
  names: words('Adam Beata Cezary Dorota Ewa Filip Grażyna Henryk Iwona Jan Katarzyna Łukasz Małgorzata Norbert Olga Paweł Renata Sławomir Tomasz Urszula'),
}

export const vocabularies: readonly Vocabulary[] = [en, bg, pl]
