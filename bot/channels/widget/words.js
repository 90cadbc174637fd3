// What the widget itself says. The conversation's own sentences come from the server, in the customer's language.

const WORDS = {
  ar: {
    open: "افتح المحادثة", close: "أغلق المحادثة", chat: "محادثة المساعدة", log: "الرسائل",
    assistant: "المساعد الآلي", you: "أنت", system: "تنبيه", write: "اكتب رسالتك هنا…", phone: "رقم الجوال، مثل 05XXXXXXXX",
    send: "أرسل", sending: "جارٍ الإرسال", sent: "أُرسلت", failed: "لم تُرسل", refused: "لم يُقبل الملف", file: "ملف", retry: "أعد المحاولة",
    typing: "يكتب الآن", offline: "انقطع الاتصال. اكتب رسالتك وسنرسلها فور عودته.", back: "عاد الاتصال.",
    newer: "رسائل أحدث", unread: "رسائل جديدة", options: "خيارات الرد", today: "اليوم",
  },
  fa: {
    open: "باز کردن گفت‌وگو", close: "بستن گفت‌وگو", chat: "گفت‌وگوی پشتیبانی", log: "پیام‌ها",
    assistant: "دستیار خودکار", you: "شما", system: "اطلاعیه", write: "پیامتان را بنویسید…", phone: "شماره موبایل، مثلاً ۰۹۱۲…",
    send: "ارسال", sending: "در حال ارسال", sent: "ارسال شد", failed: "ارسال نشد", refused: "فایل پذیرفته نشد", file: "فایل", retry: "تلاش دوباره",
    typing: "در حال نوشتن", offline: "ارتباط قطع است. بنویسید؛ همین که وصل شد می‌فرستیم.", back: "دوباره وصل شدید.",
    newer: "پیام‌های تازه‌تر", unread: "پیام تازه", options: "گزینه‌های پاسخ", today: "امروز",
  },
  en: {
    open: "Open the chat", close: "Close the chat", chat: "Support chat", log: "Messages",
    assistant: "Automated assistant", you: "You", system: "Notice", write: "Write a message…", phone: "Mobile number",
    send: "Send", sending: "Sending", sent: "Sent", failed: "Not sent", refused: "File not accepted", file: "File", retry: "Try again",
    typing: "Typing", offline: "You are offline. Write anyway: it goes out when you are back.", back: "Connected again.",
    newer: "Newer messages", unread: "new messages", options: "Reply options", today: "Today",
  },
};

// Dates and digits as Saudi and Iranian operators print them.
const LOCALES = { ar: "ar-SA-u-ca-gregory-nu-latn", fa: "fa-IR-u-ca-persian-nu-arabext", en: "en-GB" };

/** The language to speak: `ar`, `fa` or `en`, from a tag such as `fa-IR`. */
export function languageOf(tag) {
  const language = (tag || "").slice(0, 2).toLowerCase();
  return language in WORDS ? language : "ar";
}

export const localeOf = (language) => LOCALES[language];
export const wordsOf = (language) => WORDS[language];
export const directionOf = (language) => (language === "en" ? "ltr" : "rtl");

/** Functions that write a Date's time, and its day, in that language. */
export function calendarOf(language) {
  const time = new Intl.DateTimeFormat(LOCALES[language], { hour: "2-digit", minute: "2-digit", hour12: false });
  const day = new Intl.DateTimeFormat(LOCALES[language], { weekday: "long", day: "numeric", month: "long" });
  const today = day.format(new Date());
  return {
    time: (at) => time.format(at),
    day: (at) => (day.format(at) === today ? WORDS[language].today : day.format(at)),
  };
}
