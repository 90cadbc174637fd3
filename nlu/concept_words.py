"""One idea, and the words for it in Arabic, Persian and Latin letters: `idea: words`.

A word stands for all that begins with it, when it has four letters or more; a shorter one for itself and its endings
(«قبض» for «قبضم»). Write words as one types them; folding and spelling in Latin letters are seen to elsewhere.
"""

CONCEPTS = """
want: ابي ابغ ابغى عايز عاوز عاوزه بدي ودي ودنا اريد نريد ارغب اود نبي نبغى حاب حابب ابا يبي محتاج احتاج بغيت
  میخوام میخوایم میخواستم میخواهم خواستم خوام خواهم خواهشمند مایل لازم قصد خواستار تقاضا درخواست نیاز abi abgh
  3ayez 3awez biddi beddi mikham mikhast need want areed
not: مو مش مب ما لا موب مهوب لم لن ليس مافي مافيه ماني ندارم نداره نیست نشد نشده نه نکن نکنین نمیشه نمیاد نکرد
  نکرده نکردین نمیتون نمیخوام نباش نباشید mo mesh mish mosh nist nadar nemi not
cannot: نمیتونم نمیشه ماقدر مااقدر مايشتغل نمیکنه کار‌نمیکنه خربان معلق
have: عندي عندنا عندك عندكم معي لدي لديكم لدی دارم داریم دارید دارین داره دار 3end 3ind 3ndi 3andi daram dari
  darid dare
give: عطني اعطني عطوني اعطوني هات جيب بده بدین بدید دهید بدهید bede bedin bedid 3atini
send: ارسل ارسلو ارسال ابعث ابعت بعت دز دزو طرش بفرست بفرستین میفرست ایمیل‌کن send befrest ersal ab3at
show: اشوف شوف نشوف طلع طلعو اعرض عرض وريني فرجيني ورني ببینم ببینیم نشون نشان گزارش نمایش اعلام ashoof ashof
  show bebinam neshoon warini
know: اعرف نعرف ادري استعلم استعلام استفسر استفسار بدونم بدانم میدونی خبر اطلاع معلوم مطلع a3ref a3raf bedoon
  bdan
howmuch: كم بكم قديش قداش ادش كام بكام كمية جم چند چنده چقد چقدر چقدره مقدار میزان kam kaam addesh gaddesh chand
  chande cheghad cheghadr cheghade
what: وش ايش شو شنو ايه اش ماذا ماهي ماهو چی چیه چه چيه چیا wesh wsh eish esh eh aish shu sho che chie chi what
which: اي ايها اللي کدوم کدام کدوما kodoom which
when: متى امتى ايمتى وقت موعد زمان موقع زمانی تاریخ کی کیه mata emta meta key kei when
where: وين فين اين منين كجا کجا کجاست کجاس wen wein fein feen koja where
why: ليش ليه لماذا علاش علامكم سبب چرا علت دلیل lesh leish leh laish chera why
how: كيف ازاي شلون كيفيه طريقه چطور چطوری چجور چجوری چگونه نحوه روش راه how kef keef kaif ezay ezzay chetor
  chejoor chejur
conditions: شروط شرط متطلبات خطوات مستندات وثائق اوراق اجراءات المطلوب شرایط مدارک مدرک مراحل مرحله قوانین
bill: فاتوره فاتورت فاتورا الفاتور فواتير فتوره قبض قبوض صورتحساب صورت‌حساب فاکتور fator fatoor fatoura ghabz
  bill invoice faktor
owe: علي علينا مستحق مستحقات مديون مطلوب بدهی بدهيم بدهکار owe bedehi 3alay
pay: ادفع دفع ندفع الدفع سداد اسدد سدد نسدد تسديد پرداخت واریز تسویه بپرداز بپردازم صاف asadd asadded asdd adfa3
  pay pardakht saddad sadad
waypay: مدى فيزا تحويل كارت آنلاین درگاه بانک بنك ابل‌باي mada visa bank link
paid: دفعت دفعنا سددت سددنا حولت مدفوع مدفوعات دفعاتي پرداختی پرداخت‌کردم واریزی تراکنش ايصال سند رسید dafa3t
  receipt resid
due: استحقاق مهلت سررسید اخر مهله آخرین due
high: غالي غاليه مرتفع زياده زاد زادت طلعت طالعه كثير مبالغ مضاعف دبل زیاد گرون گران گرونه بالا بالاست نجومی
  ghali gran ziad
wrong: غلط خطا مو‌صحيح اشتباه نادرست الکی بیخود غلطه ghalat wrong eshtebah
detail: تفاصيل تفصيل تفصيلي بنود بند مفردات جزئیات جزییات ریز ریزش توضیح وضح وضحو اشرح شرح فسر تحلیل مفصل tafas
  tafseel joz detail
pdf: pdf نسخه صوره اطبع طباعه نزل تنزيل حمل تحميل ملف كوبي چاپ پرینت فایل دانلود کپی پی‌دی‌اف copy print file
instalment: قسط اقسط تقسيط اقساط جدوله جدول دفعات اجزا قسطی قسط‌بندی اقساطی taqseet ta8seet ghest
record: سجل تاريخ كشف تاریخچه سابقه سوابق آرشیو لیست گذشته سابق السابقه history
consume: استهلاك استهلكت اصرف صرفت صرف مصرف مصرفم مصرفی کیلووات كيلوواط كيلو نمودار رسم‌بياني consum estehlak
  masraf usage chart
limit: حد الحد ليمت سقف ائتمان ائتماني credit limit saghf
balance: رصيد رصيدي الرصيد موجودی موجودیم مانده مونده باقی باقي بقى متبقي تبقى rseed raseed rasid balance mojood
  mojud mande moonde baghi bagi ba8i
charge: شحن اشحن نشحن شحنت تعبئه اعبي عبي شارج شارژ شارژم سوا sharj recharge topup top sh7en ash7en ashhen
  charge
voucher: كرت بطاقه كارت کارت رمز کد قسيمه kart voucher card
borrow: سلف سلفني سلفوني سلفه تسلف تسليف استلف استدين دين قرض قرضی اضطراري اضطراری طوارئ طواري وعد مساعده وعده
  قول قرضم اعتباری امانت salef sallef slf gharz ghrz borrow advance emergency 6awari
call: مكالمه مكالمات اتصال اتصالات مكالماتي مكالم اتصلت تماس تماسا مکالمه مکالمات زنگ mokalm mokalem mukalam
  tamas zang call
sms: رسائل رسايل رساله مسج مسجات اسمس پیامک پیام sms rasayel resala payam message
data: نت انترنت داتا بيانات جيجا جيقا قيقا ميجا جيجات اینترنت گیگ دیتا حجم gig giga net internet data
network: شبكه ابراج برج اشاره تغطيه سرعه بطيء شبکه آنتن سرعت کند shabak network slow
minute: دقيقه دقايق دقائق دقیقه d8aye dagayeg daghighe daqa2 minute
service: خدمه خدمات الخدم ميزه خاصيه سرويس سرویس خدماتی قابلیت 5dm 5edm 5adam khedm khadam service servis
on: فعل فعلو افعل تفعيل شغل شغلو تشغيل ركب فعال فعالش روشن راه‌انداز وصلش fa33el fa3el fa33l shaghel shagh8el
  activ roshan faal
off: الغاء الغي الغ الغو اوقف وقف وقفو ايقاف اوقفو طفي اطفي اطفو سكر سكرو قفل اقفل شيل شيلو ازل ازاله احذف حذف
  عطل تعطيل افصل غیرفعال لغو خاموش بردار حذفش قطعش elghi alghi wagef wa2ef 2fel a2fel sheel shil laghv cancel
  deactiv stop ghate
roaming: تجوال رومنج رومينج رومینگ رومینگم roaming tajwal rooming
abroad: خارج برا سفر مسافر مسافره دبي تركيا سفرم ترکیه خارجه abroad kharej
callerid: كاشف نمره نمایشگر شماره‌نما caller kashef
voicemail: صوتي الصوتي صندوق گویا صوتی voicemail
forward: تحويل‌المكالمات دایورت divert forward
waiting: الانتظار پشت‌خط پشت waiting
ringtone: نغمه نغمات رنات رنه انغام آهنگ پیشواز rnan ahang pishvaz
list: قائمه قايمه لسته ليسته لیست لیستش فهرست كل كلها جميع انواع هست چیا همه list 8ayma gayma
add: ضيف اضيف ضيفو اضافه زيد حط حطو بذار بزار add ezafe adhif 7o6 hot
remove: شيل احذف ازيل امسح پاک بردار حذف remove delete
tariff: تعرفه خطتي خطه نظام طرح طرحم طرحی تعرفم پلن مفوتر مسبق دائمی اعتباری tarh tarefe plan tariff nezam
bundle: باقه باقات باقتي حزمه حزم بسته بستم عرض عروض ba8a ba8at baga bagat baqa baste bundle package 3oroo9
  3orood offer
current: حالي حاليه الحاليه فعلی فعلیم کنونی حالا جاری الان halii feli current
change: غير غيرو تغيير اغير نغير ابدل بدل بدلو تبديل تعديل اعدل عدل عدلو تحديث احدث حدث عوض تغییر ویرایش اصلاح
  آپدیت بروز تصحيح a8ayer aghayer ghayyer ghayer a8ayyer taghir avaz change update edit switch
buy: اشتري شراء نشتري اشترك نشترك شريت خرید بخرم بخر خریدن ashtri ashtrk kharid bekhar buy
price: سعر اسعار رسوم تكلفه قيمه تكلف هزینه هزینه‌اش قیمت نرخ مبلغ تسعيره price se3r as3ar gheymat hazine
compare: قارن مقارنه فرق الفرق افضل ارخص انسب احسن مقایسه تفاوت بهتر بهترین ارزان ارزون مناسب compare
blocking: احظر حظر بلوك بلك بلكو بلاک بلاکش مسدود مسدودش مسدودکردن 7a6r block blak 7adher
unblocking: ارفع رفع فك فكو آزاد آزادش رفع‌مسدودی دربیار unblock
blacklist: سوداء السودا اسود المحظور محظور محظورين محظوره سیاه مسدودی مسدودا sawda soda siah blacklist
annoy: مزعج ازعاج يزعجني مزاحم مزاحمم مضايق يضايق اذیت annoy mozahem
number: رقم ارقام رقمي الرقم نمبر نمره شماره شمارم خط خطم خطي شريحه سیم سیمکارت ra8am ragam raqam ra8mi raqm rgm
  ra2m shomar number khat khatam 5at
points: نقاط نقطه نقاطي قطاف امتیاز امتیازم امتیازا باشگاه no8at no8a6 nogat nogta no2at n8a6 emtiaz point
  points qitaf
redeem: استبدل استبدال ابدل تبدیل استفاده استخدم خرج جایزه هديه هدایا هدیه مكافاه صرف خصم تخفیف redeem astabdel
  estebdal jayeze
expire: تنتهي ينتهي انتهاء منقضی انقضا صلاحيه تموم expire tentehi
complain: شكوى شكاوي شكاوى شكوتي شكواي اشتكي اشكي بشتكي مشتكي شکایت شکایتم اعتراض اعتراضم معترض اعترض بلاغ
  اعتراضي گله گلایه shakw shekw shakwa ashteki bashteki ashtiki shekay eteraz complain
angry: نصب نصاب نصابين حراميه سيئه سيء سئ زفت فاشل فاشله خايس قرف مقرف زهقت طفشت تعبت استغفال استهبال افتضاح دزد
  دزدی کلاهبردار خسته مسخره گند مزخرف لعنتی 😡 zift fashel dozd
status: صار صارت وضع حاله وصلت وين‌وصل متابعه اتابع تابع بخصوص پیگیری پیگیر وضعیت نتیجه چیشد چی‌شد رسیدگی رسید
  بررسی status peygiri atabe3 natije
higher: مدير مديركم مدیر هيئه الهيئه وزاره تصعيد اصعد صعد صعدو مسؤول اعلى سازمان تنظیم مقررات بالاتر رئیس نظارت
  ارجاع مسئول وزارت وزارتخونه قانونی محكمه دادگاه رگولاتوری modir mudir hay2a escalate manager
ticket: تذكره تذكرتي تذاكر تكت تيكت تيكيت تیکت تیکتم تيكتي tathkar tazkar ticket tiket teket
open: افتح فتح نفتح افتحو انشئ انشاء جديد جديده باز بازکن ثبت ایجاد open sabt new jadid jdeed jadeed gdeed
close: اغلق اغلاق اغلقو سكرو سكر قفلو ببند بستن ببندید ببندین بسته‌شه close bast beband bebandid
reply: رد ردو ارد الرد ملاحظه مرفق مرفقات ارفق جواب پاسخ پیوست ضمیمه یادداشت بنویس reply radd javab attach
domain: نطاق نطاقي دومين دومیین دومین دامنه دامنم الدومين n6a8 ni6a ni6aq nita8 domain domen damane dmain
hosting: dns استضافه هاست سيرفر سرور موقع موقعي سایت سایتم nameserver نيم‌سيرفر دی‌ان‌اس دي‌ان‌اس ssl site host
  mawqe3 موقعنا
outage: انقطاع مقطوع مقطوعه انقطع انقطعت قاطع قاطعه طافي طافيه طفت طفى انطفت فصل فصلت ظلام ظلمه قطع قطعه قطعی
  رفته رفت خاموشی تاریک تاریکی برق‌رفته en8e6a en8a6 an8a6 2n8a6 ta6e3 outage ghat raft khamoosh ghatie
electric: كهرب كهربا كهرباء الكهرب برق برقم برقمون kahrab kahraba bargh electric
meter: عداد العداد عدادي عدادات كنتور کنتور کنتورم 3addad 3dad kontor meter
back: ترجع يرجع رجعت راجع بترجع ترد تصلح صلحو میاد بیاد برمیگرده وصل‌میشه terja3 yerja3 miad biad back
planned: مجدول مجدوله مبرمج صيانه مخطط برنامه برنامه‌ریزی زمانبندی schedule planned jadwal
place: عندنا حينا حارتنا بيتنا منطقتنا شارعنا حي منطقه محله محلمون خونمون خونه خونم کوچه ساختمون شهرک حارة البيت
  khoone mante8e
notify: اشعار اشعارات تنبيه تنبيهات ذكرني تذكير اعلان نوتیف نوتیفیکیشن هشدار یادآوری اطلاع‌رسانی نبهني notif
  esh3ar alert
promo: دعايه دعايات ترويج ترويجيه اعلانات تسويقيه تبلیغ تبلیغات تبلیغاتی promo da3aya
human: موظف موظفه موظفين انسان بشر شخص احد واحد حدا ادمي آدم آدمیزاد کارشناس پشتیبان پشتیبانی اپراتور کسی یکی
  mowaz mowath muwath agent human karshenas poshtiban operator a7ad
talk: اكلم كلم اتكلم احكي احچي اتحدث تكلم حولني حولوني حرف صحبت وصلم حرف‌بزنم گفتگو talk harf sohbat 7awel 7awl
  kalem akalem
queue: انتظر انتظار بنتظر انتظرت طولتو طولت استنى استنيت منتظر صف نوبت صبر معطل antzer entez antazer saf
botword: بوت روبوت ربات آلي ماشین هوش‌مصنوعی مصنوعی bot robot rob هوش
you: انت انتي انتم انتو مين تو کی‌هستی اسمت enta inta enti to kisti
hello: سلام مرحبا مراحب اهلا اهلين هلا هلو هاي صباح مساء مسا درود وقت‌بخیر صبح السلام عليكم salam hello hi
  mar7aba marhaba ahlan sob7 sabah وقتت
thanks: شكرا مشكور يعطيك يعطيكم العافيه تسلم يسلمو ممنون ممنونم مرسی سپاس سپاسگزار متشکر متشکرم دستت دمت كثر
  جزاك قصرت 🙏 ❤ mamnoon mamnun mersi merci shokran shukran thank
bye: سلامه السلامه وداع وداعا خداحافظ خدافظ بدرود فعلا امان الله تصبح باي بای الوداع bye khoda goodbye
yes: نعم ايه ايوه ايوا اي اجل اكيد موافق تمام اوك اوكي بلى طيب صح ماشي بله آره اره باشه حتما قبول قبوله درسته
  موافقم اوکی اوکیه 👍 yes ok okay bale are aywa eywa tamam
nope: لا كلا مستحيل ابدا نه نخیر خیر اصلا نچ 👎 no nope na nakheir la2 la
drop: بطلت خلاص وقف انسى هون هونت كنسل بيخيال بیخیال منصرف ولش ولش‌کن انصراف کنسل لغوش تراجعت عدلت پشیمون cancel
  bikhial khalas 5ala9 5alas forget
language: لغه اللغه عربي بالعربي انجليزي انقليزي فارسي زبان زبون فارسی عربی انگلیسی lugha lo8a loga zaban
  english arabic farsi persian 3arabi ingleezi
company: شركه الشركه شركات مزود شرکت اپراتورم stc تيلي تيلي2 sharika sharek sherkat provider company tele2 sec
  saudinic
contact: هاتف تلفن تليفون تلفون تواصل اتواصل فرع فروع شعبه شعب دوام دوامكم ساعات سنترال phone branch shobe far3
  tel telefon
address: عنوان عنواني العنوان وطني آدرس آدرسم نشانی نشونی کدپستی پستی 3enwan 3nwan adres address neshani
moved: انتقلت نقلت انتقل سكنت ساكن اسباب‌کشی اسباب جابجا جابه‌جا خانه‌جدید عزلت moved asbab
transfer: نقل انقل ننقل تنازل ملكيه الملكيه واگذار انتقال انتقالش مالکیت بنام سند naql n8l enteghal transfer
beneficiary: مستفيد المستفيد مستاجر المستاجر مالك المالك بهره‌بردار مستأجر مستاجرم مالک صاحبخانه صاحبخونه سکونت
  ساکن mostafeed mostafid mostajer malek tenant owner
account: حساب حسابي حسابات اکانت اكاونت حسابم 7sab 7esab hesab account
register: سجل اسجل سجلني سجلوني تسجيل عضو عضويه ثبت‌نام ثبتنام نام عضویت عضو‌بشم sajjel asajel asajjel sabtenam
  register signup ozv
login: دخول ادخل لوقن لوجن ورود لاگین اربط ربط اربطه مرتبط وصل متصل وصلش وارد adkhol login vorood vared vasl
  link rabt
profile: بياناتي بيانات معلوماتي معلومات ملفي بروفايل بروفايلي پروفایل پروفایلم مشخصات مشخصاتم اطلاعات اطلاعاتم
  اطلاعاتي profile moshakhasat
email: ايميل ايميلي بريد الكتروني ایمیل ایمیلم email emailam
name: اسم اسمي باسم باسمي نام اسمم فامیل فامیلیم بنام esm esmi name
help: ساعدني ساعدوني مساعده تقدر تقدرون تسوي خدمتكم منيو کمک راهنما راهنمایی چیکار منو بلدی help menu komak
  sa3ed rahnama
repeat: عيد اعد كرر تقصد قصدك فهمت افهم تکرار نفهمیدم متوجه منظورت دوباره تعيد repeat tekrar fahm afham fahmid
today: اليوم امروز النهارده elyom alyom emrooz emruz
yesterday: امس البارح مبارح امبارح دیروز دیشب پریروز ams dirooz diruz
month: شهر الشهر شهري شهور ماه ماهه ماهم ماهانه ماهیانه shahr shahar mah mahe month
year: سنه سنوي السنه سال سالانه پارسال year sal
last: الماضي فات الفات راح السابق قبل گذشته پیش قبلی اخر آخر last ghabl
arrive: وصلت وصلني يوصل نزلت دخلت رسید رسیده نرسیده اومد اومده wasal resid
urgent: ضروري بسرعه عاجل مستعجل فوری فوراً سریع سریعتر عجله الحين urgent foori
problem: مشكله مشكلتي خلل عطل اعطال خراب خربان ما‌يشتغل مشکل مشکلم ایراد خرابه خطا اختلال moshkel mushkila
  problem error
money: فلوس ريال ریال تومان تومن مبلغ پول پولم floos fulus riyal toman pool
family: ابوي ابي‌ابوي امي اخوي زوجتي ولدي بابام مامانم خواهرم برادرم همسرم پسرم بنتي
home: بيت شقه بيتي فيلا محل خونه خانه آپارتمان مغازه واحد bayt beit khoone
renew: تجديد اجدد جدد تمدید تمدیدش renew tamdid
"""
