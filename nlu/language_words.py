"""Words that tell Arabic, Persian and English apart: the small words of everyday, in the spellings people use.

Only words that one of the languages has; what they share («سلام», «حساب», «internet») says nothing.
"""

from nlu.text import fold

ARABIC_SCRIPT = """
انا انت انتي انتم هو هي هم نحن احنا هذا هذي هذه هذاك ذلك تلك هنا هناك الي إلى على علي عن من مع في فيه فيها منه منها
لو لا ما مو مش مب ليس ليش لماذا كيف كم متى وين اين ايش وش شو شنو ايه ازاي امتى فين مين هل اللي الذي التي عشان علشان
بس لكن او ثم قد لقد سوف رح راح عندي عندك عندكم عندنا لي لك لكم لنا له بدي ابي ابغى ابغا ودي اريد أريد عايز عاوز نبي
تبي اقدر ممكن ابغاه عطني اعطني خلاص الحين دحين هلا هلأ دلوقتي الان امس بكرة بكره اليوم غدا طيب ايوه ايوا نعم لأ شكرا
عفوا مرحبا اهلا هاي صباح مساء مسا يا والله الله تكفى تكفون سمحت فضلك ارجو أرجو يرجى اود أود ارغب أرغب بعض شي شيء حقي
تبع تبعي بتاع بتاعي كان كانت صار يكون تم لم لن ان اذا إذا حتى بعد قبل فوق تحت مرة مره كثير شوي جدا جداً ولا والا
يعني زين كويس تمام يلا يالله طلب رقم موظف شلون ثاني ثانيه غير نفس وقف سجل شوف ابا حط ارسل كهرباء فاتورة باقة خدمة
شريحة نطاق السعر شحن دفع جوال رصيد شكوى تذكرة سداد مشكلة صح غلط ماشي عادي مبلغ كلمني احكي وصلني وصلت
"""

PERSIAN_SCRIPT = """
من رو را از به با تو که این اون آن یه یک چه چی چیه چند چنده چقدر چقد چرا کی کجا کجاست کدوم کدام چطور چطوری چجوری
چگونه میخوام میخواهم نمیخوام خواستم میشه نمیشه میتونم میتوانم نمیتونم کن کنم کنید کنین بکن نکن بده بدین بدید بدم
میدم بزن بزنم شد شده شدم شم بشه شود شوم است هست هستم هستید نیست نیستم نیس بود بودم باشه باشد باش دارم داری داره
دارید دارین ندارم ندارد کرده کردم کردن کرد میکنم میکنه شما ما خودم خودت خود هم همه همین همون همان ولی اما یا اگه اگر
تا برای برا واسه دیگه دیگر هنوز الان حالا امروز دیروز فردا پریروز ماه هفته روز سال ساعت لطفا لطفاً ممنون مرسی سپاس
خواهش درود خوبی بله آره اره نه نخیر بلی آیا ایا هیچ هیچی یکی دو سه چهار پنج خیلی زیاد بد خوب فقط پس مگه شاید باز
دوباره قبلا بعدا اینجا اونجا داخل روی زیر پول قبض شارژ بسته خط خطم برق شماره سرویس تیکت طرح تعرفه کنتور دامنه اعتبار
شکایت بدهی پرداخت خاموش روشن اپراتور پشتیبان پشتیبانی ببینم بگو بگید ببین بفرست بفرستید بخرم بگیرم رفته اومده گفت
میگه بابا آقا خانم کارشناس موجودی نشون بنده اینجانب مایلم خواهشمند نمایید فرمایید چت ربات بلدی سلامت باشی باشید آدم
کسی عوض درخواست واقعا دستت درد قبضم قبضمو قبضه
"""

LATIN_ARABIC = """
ana enta inta enti howa heya abi abgha abghi ayez 3ayez 3awez awez biddi beddi baddi bidi areed arid urid wesh wsh
esh eish aish shu sho shno kef kaif keef kif meta mata emta wen wain wein fein feen hal el elli illi ely lel fil fel
bel 3ala 3la ala 3an 3n 3ashan 3shan lazem mo mu mesh mish mosh ma2 la2 laa naam aywa aiwa eywa wallah wallahi allah
yalla shokran shukran 3afwan marhaba mar7aba ahlan salam3 3endi 3indi 3ndi 3andi 3endkom 3indkom lw law sama7t
samaht sm7t samahti min7 halla2 hala2 alheen al7een el7een hal7een d7een de7een delwa2ti dilwa2ti bukra bokra ams
elyom alyom sabah elkheir masa khalas 5alas kam km raseed rasidi raseedi rasedi fatora fatoora fatorti fatorty
fatoorati ba8a ba8ati baga bagati raqam ra8am ragam raqmi ra2mi ragmi shari7a sharika khedma 5edma 5idma mowazaf
mowathaf mowazzaf shakwa shakwti tathkara tazkara kahraba kahrab jawwal jawal jdeed jadeed gdeed marra walla wela
kteer katheer shway shwaya ghayyer ghayer aghayer a3ref a3raf ashoof ashof ashuf asajjel asajel adfa3 as7ab ash7en
esh7an e8fel elghi alghi sajjel sajel 7awel 7awelni kalemni kallemni sa3edni sa3dni momken mumkin mmkn ya akhi
habibi 7abibi men meen mn fe fee fi bas bss ila wa w hatha hada hadha da di de keda kda eh ezay izzay leh leih lesh
laish leesh tab tamam tmam eshtarak eshterak estehlak sadad addesh adesh
"""

LATIN_PERSIAN = """
man ro ra az ba be ke mikham mikhaam mikhastam nemikham mikhaham mishe nemishe mitoonam mitunam nemitoonam nemitunam
kon konam konid konin nakon bokon bede bedam bedid bedin midam bezan bezanam shode shod shodam shodan beshe shavad
ast hast hastam hastid nist nistam bood bud boodam bashe daram dari dare darid darin nadaram nadare kardam karde
kardan mikonam mikone shoma ma khodam ham hame hamin hamoon vali ama age agar ta baraye bara vase dige hanooz hanuz
alan hala emrooz emruz dirooz diruz farda mah mahe hafte rooz ruz sal saat lotfan mamnoon mamnun merci mersi sepas
khahesh khoobi khobi khubi bale are na nakheir aya hich hichi yeki yek ye do se chahar panj kheili kheyli ziad
faghat pas chera ki koja kojast kodoom chand chande cheghadr cheghad chie chiye chi chetor chetori chejoori chejuri
chetore in oon an dobare pool ghabz ghabze ghabzam ghabzo sharj sharje sharjam baste basteye khat khatam khate bargh
barghe shomare shomaram tarh tarhe tarefe kontor damane etebar shekayat shekayatam pardakht khamoosh roshan
poshtiban poshtibani operator2 bebinam bego begid bebin befrest befrestid bekharam begiram rafte umade oomade
mojoodi mojodi mojudi hesab hesabam hesabe neshoon avaz sabt vasl laghv ghat faal enteghal harf inja unja too tu va
ya che chize baz key kie ezafe masraf emtiaz emtiazam mande moonde bezar dadam gig karshenas adam mishavad
"""

ENGLISH = """
the a an i me my mine you your we our they is are was were be been am do does did have has had can could would
should will want need please thanks thank hello hi hey good morning yes no not dont don't why what when where who
how which this that these those it its to for of in on at with from by about and or but if so there here new change
switch speak talk show tell give get buy pay cancel stop activate help much many more last month bill balance
english language arabic persian agent human number account payment check status complaint
"""


def words(text: str) -> frozenset[str]:
    """The words of a list above, folded."""
    return frozenset(fold(text).split())
