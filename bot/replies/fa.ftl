### Persian, as an Iranian operator's chat speaks: شما, friendly, with its half-spaces.
### Values are isolated and formatted by values.py. WEEKDAY() adds the day of the week, DAY() drops the time, MONTH() the day too, LABEL() names an intent.

## General

greet =
    { $name ->
        [none] سلام، به پشتیبانی { $provider } خوش آمدید. من مدد هستم، دستیار هوشمند شما.
       *[other] سلام { $name }، خوش آمدید. من مدد هستم، دستیار هوشمند { $provider }.
    }
    چه کمکی از من برمی‌آید؟
help = در { $provider } این کارها از من برمی‌آید. یکی را انتخاب کنید یا خواسته‌تان را با زبان خودتان بنویسید:
menu_line = • { LABEL($intent) }
out_of_scope = این یکی کار من نیست، اما برای حساب و سرویس‌های { $provider } در خدمتم:
thanks = خواهش می‌کنم. هر وقت کاری داشتید، همین‌جا هستم.
goodbye = خدانگهدار، روز خوبی داشته باشید.
bot_challenge = من مدد هستم؛ یک دستیار هوشمند، نه انسان. شبانه‌روز پاسخ می‌دهم و اگر بخواهید شما را به همکارانم وصل می‌کنم.
offer_agent = انگار با من به نتیجه نمی‌رسیم. می‌خواهید به یکی از همکارانم وصلتان کنم؟
ask_back = درست متوجه نشدم. منظورتان یکی از این‌هاست؟
ask_back_open = متوجه نشدم. لطفاً جور دیگری بنویسید یا از فهرست انتخاب کنید:
ask_language = به چه زبانی صحبت کنیم؟
language_ar = العربية
language_fa = فارسی
language_en = English
language_changed = چشم، از این به بعد فارسی صحبت می‌کنیم.
ask_provider = با کدام شرکت کار دارید؟
provider_button = { $provider }
provider_changed = از حالا درباره‌ی { $provider } صحبت می‌کنیم. چه کمکی از من برمی‌آید؟
provider_switched = این به { $provider } مربوط است؛ رفتیم سراغ آن.
contacts = راه‌های تماس با { $provider }:
contact_line = • { $what }: { $value }
help_answer = { $answer }
    .after = منبع: { $source }
help_which = منظورتان کدام است؟
help_button = { $title }
how_to = اگر کارتان این‌جا شدنی باشد، قدم‌به‌قدم همراهتان هستم؛ کافی است بنویسید چه می‌خواهید. برای شرایط و مدارک با { $provider } تماس بگیرید:
    .after = این کارها همین‌جا انجام می‌شود:
nothing_to_confirm = الان درخواستی منتظر تأیید شما نیست. چه کمکی از من برمی‌آید؟
nothing_to_cancel = الان درخواست بازی ندارید که لغو شود. چه کمکی از من برمی‌آید؟
inform_unasked = دریافت شد؛ با آن چه کاری برایتان انجام بدهم؟ از فهرست انتخاب کنید یا بنویسید:
cancelled = لغو شد و چیزی تغییر نکرد. هر وقت خواستید، در خدمتم.
confirm_unclear = لطفاً با «بله» تأیید یا با «خیر» لغو کنید.
form_waits = درخواست شما نیمه‌کاره مانده و هرچه نوشته‌اید محفوظ است. ادامه بدهیم؟
form_go_on = ادامه بدهیم
form_lapsed = پاسخی از شما نرسید؛ درخواست را کنار گذاشتیم و نوشته‌هایتان محفوظ است.
resume_promise_form = درخواست اعتبارتان نیمه‌کاره ماند. ادامه بدهیم؟
resume_service_form = درخواست سرویستان نیمه‌کاره ماند. ادامه بدهیم؟
resume_complaint_form = شکایتتان نیمه‌کاره ماند و هرچه نوشته‌اید محفوظ است. ادامه بدهیم؟
resume_appeal_form = پیگیری شکایت در مرجع بالاتر نیمه‌کاره ماند. ادامه بدهیم؟
resume_status_form = پیگیری شکایتتان نیمه‌کاره ماند. ادامه بدهیم؟
resume_ticket_form = تیکتتان نیمه‌کاره ماند. ادامه بدهیم؟
resume_ticket_status_form = داشتید پیگیر یک تیکت می‌شدید. ادامه بدهیم؟
resume_reply_ticket_form = پاسختان به تیکت هنوز فرستاده نشده. ادامه بدهیم؟
resume_close_ticket_form = داشتید تیکتی را می‌بستید. ادامه بدهیم؟
resume_pay_form = پرداخت صورت‌حسابتان نیمه‌کاره ماند. ادامه بدهیم؟
resume_plan_form = قسط‌بندی بدهی‌تان نیمه‌کاره ماند. ادامه بدهیم؟
resume_limit_form = تغییر سقف اعتبارتان نیمه‌کاره ماند. ادامه بدهیم؟
resume_top_up_form = خرید شارژتان نیمه‌کاره ماند. ادامه بدهیم؟
resume_usage_form = داشتیم ریز مصرفتان را می‌دیدیم. ادامه بدهیم؟
resume_notice_form = داشتید اعلان‌ها را تنظیم می‌کردید. ادامه بدهیم؟
resume_register_form = داشتیم ثبت‌نام می‌کردیم و آنچه نوشتید محفوظ است. ادامه بدهیم؟
resume_outage_form = داشتیم قطعی را گزارش می‌کردیم. ادامه بدهیم؟
resume_outage_status_form = داشتید درباره‌ی قطعی می‌پرسیدید. ادامه بدهیم؟
resume_declined = باشد، درخواست قبلی را کنار گذاشتیم.
system_down = سامانهٔ { $provider } الان جواب نمی‌دهد و چیزی در حسابتان عوض نشده است. چند دقیقهٔ دیگر دوباره امتحان کنید یا به همکارانم وصلتان کنم.
system_silent = درخواستتان را به سامانهٔ { $provider } فرستادیم ولی تأییدی نرسید و شاید انجام شده باشد. پیش از تکرار، چند دقیقهٔ دیگر بررسی کنید یا به همکارانم وصلتان کنم.
order_refused = سامانهٔ { $provider } این درخواست را نپذیرفت و چیزی عوض نشد. می‌توانم به همکاری وصلتان کنم که علتش را ببیند.
also_asked = در همان پیام این را هم خواسته بودید: { LABEL($intent) }. انجامش بدهیم؟
also_declined = باشد، از آن می‌گذریم.
went_wrong = پوزش می‌خواهم، مشکلی از سمت ما پیش آمد و کار انجام نشد. کمی بعد دوباره امتحان کنید یا به همکارانم وصلتان کنم.
not_found = چنین چیزی در حساب شما پیدا نشد. لطفاً شماره را بررسی کنید و دوباره بفرستید.
not_offered = { $provider } این خدمت را ندارد. این کارها از من برمی‌آید:

## Accounts

not_linked = برای نمایش اطلاعات حساب، باید مطمئن شوم صاحب آن خودتان هستید. فقط دو قدم: شماره‌ی موبایل و کدی که پیامک می‌شود.
ask_phone = شماره‌ی موبایلی را که نزد ما ثبت شده بنویسید، یا با دکمه بفرستید.
share_phone = ارسال شماره‌ی من
ask_code = اگر شماره‌ی { $to } نزد ما ثبت شده باشد، کدی { $digits } رقمی برایتان پیامک شد. آن را تا { $seconds } ثانیه‌ی دیگر همین‌جا بنویسید.
resend_code = ارسال دوباره‌ی کد
other_phone = شماره اشتباه است
log_in = ورود به حساب
code_unclear = این کد نیست. { $digits } رقمی را که پیامک شده بنویسید، یا کد تازه بخواهید.
code_wrong =
    { $left ->
        [one] کد درست نیست و فقط یک بار دیگر می‌توانید امتحان کنید. پیامک را دوباره ببینید.
       *[other] کد درست نیست. { $left } بار دیگر می‌توانید امتحان کنید؛ پیامک را دوباره ببینید.
    }
code_expired = مهلت این کد تمام شده است. کد تازه بخواهید تا ادامه بدهیم.
code_spent = تعداد دفعات مجاز این کد تمام شد. کد تازه بخواهید یا به همکارانم وصلتان کنم.
too_many_codes = برای حفظ امنیت حسابتان، درخواست کد تازه تا { $minutes } دقیقه‌ی دیگر ممکن نیست.
bad_phone = شماره‌ی موبایل خوانده نشد. لطفاً مثل این نمونه بنویسید: { $example }
linked = { $name } عزیز، هویت شما تأیید و گفتگو به حسابتان وصل شد.
already_linked = { $name } عزیز، این گفتگو به حسابتان وصل است.
link_other = اتصال شماره‌ی دیگر
profile = نام: { $name }
    موبایل: { $phone }
    ایمیل: { $email ->
        [none] ثبت نشده
       *[other] { $email }
    }
    حساب‌های شما در { $provider }:
account_line =
    { $tariff ->
        [none] • { $kind } { $account }
       *[other] • { $kind } { $account }، طرح { $tariff }
    }
unlinked = { $name } عزیز، خارج شدید و این گفتگو دیگر به حسابتان در { $provider } وصل نیست.
unlinked_already = این گفتگو به هیچ حسابی وصل نیست.
ask_contact_kind = در پرونده‌ی شما موبایل { $phone } و { $email ->
        [none] هیچ ایمیلی ثبت نیست
       *[other] ایمیل { $email } ثبت است
    }. کدام را عوض کنیم؟
contact_kind_phone = شماره‌ی موبایل
contact_kind_email = ایمیل
contact_kind_unclear = متوجه نشدم کدام را می‌خواهید عوض کنید: شماره‌ی موبایل یا ایمیل؟
contact_name = نام را فقط از روی کارت شناسایی می‌شود اصلاح کرد و در گفتگو شدنی نیست. به همکارانم وصلتان می‌کنم تا راهنمایی‌تان کنند.
ask_new_contact =
    { $kind ->
        [email] ایمیل تازه را بنویسید. کدی به همان نشانی می‌فرستیم.
       *[phone] شماره‌ی موبایل تازه را بنویسید یا با دکمه بفرستید. کدی به همان شماره پیامک می‌شود.
    }
ask_phone_code = کدی { $digits } رقمی به { $to } پیامک شد. تا { $seconds } ثانیه‌ی دیگر همین‌جا بنویسیدش تا مطمئن شویم شماره مال شماست.
ask_email_code = کدی { $digits } رقمی به { $to } فرستادیم. تا { $seconds } ثانیه‌ی دیگر همین‌جا بنویسیدش؛ اگر نرسید، پوشه‌ی هرزنامه را هم ببینید.
other_email = ایمیل اشتباه است
contact_confirm =
    { $kind ->
        [email] { $old ->
            [none] { $new } به‌عنوان ایمیل شما ثبت شود؟
           *[other] ایمیل شما از { $old } به { $new } تغییر کند؟
        }
       *[phone] شماره‌ی موبایل شما از { $old } به { $new } تغییر کند؟ از این پس کدها به شماره‌ی تازه می‌آید.
    }
contact_changed =
    { $kind ->
        [email] ایمیل شما حالا { $new } است. { $old ->
            [none] این را با پیامک هم خبر دادیم.
           *[other] به نشانی قبلی هم خبر دادیم.
        }
       *[phone] شماره‌ی موبایل شما حالا { $new } است و کدها به آن می‌آید. به شماره‌ی قبلی هم خبر دادیم.
    }
contact_back = برگرداندن به قبلی
contact_same =
    { $kind ->
        [email] این ایمیل همین حالا هم در پرونده‌ی شما ثبت است. اگر می‌خواهید عوضش کنید، نشانی دیگری بنویسید.
       *[phone] این شماره همین حالا هم در پرونده‌ی شما ثبت است. اگر می‌خواهید عوضش کنید، شماره‌ی دیگری بنویسید.
    }
contact_taken =
    { $kind ->
        [email] این ایمیل در پرونده‌ی مشترک دیگری ثبت است و نمی‌شود برای شما هم ثبتش کرد. ایمیل دیگری بدهید یا به همکارانم وصلتان کنم.
       *[phone] این شماره در پرونده‌ی مشترک دیگری ثبت است و نمی‌شود برای شما هم ثبتش کرد. شماره‌ی دیگری بدهید یا به همکارانم وصلتان کنم.
    }
contact_not_proven =
    { $kind ->
        [email] از تأیید این ایمیل مدت زیادی گذشته است. دوباره شروع کنیم تا کد تازه‌ای بفرستیم.
       *[phone] از تأیید این شماره مدت زیادی گذشته است. دوباره شروع کنیم تا کد تازه‌ای بفرستیم.
    }
which_account = این درخواست برای { $count } حساب شما شدنی است. کدام را می‌خواهید؟
account_button = { $kind } { $account }
account_unclear = متوجه نشدم کدام حساب. از فهرست انتخاب کنید یا شماره‌اش را کامل بنویسید.
account_not_found = حسابی با شماره‌ی { $account } به نام شما پیدا نشد. شماره را بررسی کنید یا حساب‌هایتان را ببینید.
no_accounts = فعلاً حسابی به نام شما ثبت نشده است.
ask_new_mobile = قدم‌به‌قدم برایتان حساب باز می‌کنیم. شماره‌ی موبایلتان را بنویسید یا با دکمه بفرستید. اگر قبلاً ثبت‌نام کرده‌اید، وارد حسابتان شوید.
ask_new_id_number = شماره‌ی شناسایی ده‌رقمی خود را بنویسید:
id_kind_line = • { $kind }: با { $begins } شروع می‌شود
bad_id_number =
    { $why ->
        [length] شماره‌ی شناسایی { $digits } رقم دارد. لطفاً آن را کامل بنویسید.
        [beginning] این شماره مثل کارت ملی عربستان یا اقامه شروع نمی‌شود. لطفاً دوباره بنویسید.
       *[check] این شماره درست نیست؛ شاید یک رقمش جابه‌جا شده باشد. لطفاً دوباره نگاه کنید و بنویسید.
    }
ask_new_user_name = یک نام کاربری با { $least } تا { $most } نویسه انتخاب کنید: حروف انگلیسی، رقم، نقطه و _؛ با حرف شروع شود.
choose_user_name = این نام را کس دیگری دارد. این‌ها شبیه آن و آزادند؛ یا نام دیگری بنویسید:
user_name_button = { $name }
bad_user_name = نام کاربری { $least } تا { $most } نویسه دارد: حروف انگلیسی، رقم، نقطه و _؛ و با حرف شروع می‌شود. نمونه: sara.90
user_name_taken = نام کاربری { $name } را کس دیگری دارد. نام دیگری انتخاب کنید تا ثبت‌نام را تمام کنیم.
ask_new_email = نشانی ایمیل خود را بنویسید.
ask_mobile_code = کدی { $digits } رقمی به { $to } پیامک شد. آن را تا { $seconds } ثانیه‌ی دیگر همین‌جا بنویسید.
choice_button = { $name }
registration_choice_unclear = متوجه انتخابتان نشدم. لطفاً یکی از دکمه‌ها را بزنید.
ask_new_customer_kind = حساب تازه به نام کیست؟
ask_new_full_name = نام و نام خانوادگی خود را همان‌طور که در کارت شناسایی است بنویسید.
bad_full_name = نام و نام خانوادگی لازم است، بدون رقم و نشانه.
ask_new_nationality = ملیت شما چیست؟
ask_new_id_kind = کارت شناسایی شما از چه نوعی است؟
ask_new_birth_date =
    { $calendar ->
        [hijri] تاریخ تولدتان را به هجری قمری و مثل کارت شناسایی بنویسید، مثلاً 1410/05/12.
       *[gregorian] تاریخ تولدتان را به میلادی بنویسید، مثلاً 1989/12/10.
    }
bad_birth_date =
    { $why ->
        [young] حساب برای کسانی باز می‌شود که دست‌کم { $age } سال دارند. تاریخ را بررسی کنید یا ولی شما ثبت‌نام کند.
       *[unreadable] { $calendar ->
            [hijri] چنین روزی در تقویم ام‌القری نیست، یا خوانده نشد. به هجری قمری بنویسید: سال/ماه/روز، مثلاً 1410/05/12.
           *[gregorian] این تاریخ خوانده نشد. به میلادی بنویسید: سال/ماه/روز، مثلاً 1989/12/10.
        }
    }
ask_owner_code = اگر مشخصاتتان با سوابق یکی باشد، کدی { $digits } رقمی به موبایلی که در سوابق ثبت است پیامک شد. آن را تا { $seconds } ثانیه‌ی دیگر همین‌جا بنویسید.
ask_new_password = رمز عبور را هیچ‌وقت در گفتگو ننویسید. آن را با دکمه‌ی زیر در صفحه‌ای امن تعیین کنید، بعد برگردید و «تعیین کردم» را بزنید. پیوند یک‌بارمصرف و تا ۳۰ دقیقه معتبر است.
set_password = تعیین رمز عبور
password_was_set = تعیین کردم
password_not_set = رمز عبور هنوز به ما نرسیده است. در صفحه تعیینش کنید و بعد «تعیین کردم» را بزنید؛ اینجا ننویسید.
ask_new_terms = شرایط استفاده (نسخه‌ی { $version }) را بخوانید. می‌پذیرید؟
accept_terms = شرایط را می‌پذیرم
read_terms = خواندن شرایط
terms_not_accepted = بدون پذیرفتن شرایط، حساب باز نمی‌شود. «شرایط را می‌پذیرم» را بزنید یا انصراف بدهید.
ask_new_address = کدام نشانی ملی برای حسابتان ثبت شود؟ از نشانی‌های ثبت‌شده انتخاب کنید یا نشانی تازه بدهید.
new_address_line = • نشانی: { $building } { $street }، { $district }، { $city } { $postal_code }، شماره‌ی تکمیلی { $additional_number }
new_birth_date_line =
    { $calendar ->
        [hijri] • تاریخ تولد: { $date } قمری
       *[gregorian] • تاریخ تولد: { $date } میلادی
    }
activation_sent = پیوند فعال‌سازی به { $email } فرستاده شد. تا { $until } بازش کنید تا حسابتان در { $provider } فعال شود؛ همین‌جا خبر می‌دهم.
activation_pending = درخواستتان منتظر فعال‌سازی است: پیوند به { $email } فرستاده شده و تا { $until } معتبر است.
activation_again = ایمیل اشتباه است یا پیوند نرسید
too_many_links = در یک ساعت { $most } پیوند فرستاده‌ایم. پوشه‌ی هرزنامه را ببینید یا بعداً دوباره امتحان کنید.
registration_confirm = پیش از باز شدن حسابتان در { $provider }، یک بار مرور کنید:
    .after = همه درست است و حساب باز شود؟
new_customer_line =
    { $step ->
        [full_name] • نام: { $answer }
        [nationality] • ملیت: { $answer }
        [id_kind] • نوع کارت: { $answer }
        [mobile] • موبایل: { $answer }
        [id_number] • شماره‌ی شناسایی: { $answer }
        [user_name] • نام کاربری: { $answer }
        [region] • استان: { $answer }
        [company_form] • فرم شرکت: رسید
       *[email] • ایمیل: { $answer }
    }
change_answer =
    { $step ->
        [full_name] تغییر نام
        [nationality] تغییر ملیت
        [id_kind] تغییر نوع کارت
        [birth_date] تغییر تاریخ تولد
        [address] تغییر نشانی
        [mobile] تغییر موبایل
        [id_number] تغییر شماره‌ی شناسایی
        [user_name] تغییر نام کاربری
        [region] تغییر استان
        [company_form] فرستادن فرم دیگر
       *[email] تغییر ایمیل
    }
ask_new_region = شرکتتان در کدام استان است؟ نامش را بنویسید.
region_line = • { $name }
region_unclear = این استان را نشناختم. نام استان یا مرکز آن را بنویسید، مثلاً: گیلان یا رشت.
ask_puk = کد پوک (PUK) خط { $to } را بنویسید: { $digits } رقم است و روی کارتی که سیم‌کارت به آن وصل بوده نوشته شده. آن را در گفتگو نگه نمی‌داریم.
puk_unclear = این کد پوک نیست. { $digits } رقم روی کارت سیم‌کارت را بنویسید، یا شماره‌ی دیگری بدهید.
puk_wrong =
    { $left ->
        [one] کد پوک با این خط نمی‌خواند و فقط یک بار دیگر می‌توانید امتحان کنید. روی کارت سیم‌کارت را ببینید.
       *[other] کد پوک با این خط نمی‌خواند. { $left } بار دیگر می‌توانید امتحان کنید؛ روی کارت سیم‌کارت را ببینید.
    }
puk_locked = کد پوک این خط چند بار اشتباه وارد شد و تا { $minutes } دقیقه‌ی دیگر نمی‌شود امتحانش کرد. آنچه نوشته‌اید محفوظ است؛ بعد ادامه بدهید یا به همکارانم وصلتان کنم.
puk_expired = مهلت وارد کردن کد پوک گذشت. دوباره همین‌جا بنویسیدش.
ask_new_company_form = فرم درخواست شرکت را، مهرشده و امضاشده، همین‌جا بفرستید: PDF یا عکس JPG و PNG، حداکثر { $megabytes } مگابایت.
company_form_unclear = برای ادامه به فرم شرکت نیاز داریم. فایل PDF یا عکسش را همین‌جا بفرستید.
company_form_gone = از فرستادن فرم شرکت بیش از یک روز گذشته و نگهش نداشته‌ایم. باقی پاسخ‌ها محفوظ است؛ فقط فرم را دوباره بفرستید.
company_filed = درخواست شرکت با شماره‌ی { $reference } ثبت شد. همکارانم فرم را می‌بینند و تا پایان { DAY($due) } با پیامک و همین‌جا خبر می‌دهیم.
approval_pending = درخواست شرکت شما نزد همکارانم است و هنوز نتیجه‌اش معلوم نشده. وضعیتش را ببینید یا به همکارانم وصلتان کنم.
company_completed = خبر خوش: درخواست { $reference } پذیرفته شد و { $company } حالا مشترک سازمانی { $provider } است.
company_refused = درخواست { $reference } برای { $company } پذیرفته نشد. دلیل: { $reason }
    پاسخ‌هایتان در { $provider } محفوظ است؛ اگر ایراد برطرف شد، فرم را دوباره بفرستید.
company_decided_before = درباره‌ی درخواست { $reference } پیش‌تر تصمیم دیگری گرفته شده است.
company_number_taken = شماره‌ی { $phone } در این میان مشترک دیگری شده است، پس نمی‌شود این درخواست را پذیرفت.
registered = { $name } عزیز، حسابتان در { $provider } باز شد و این گفتگو به آن وصل است. چه کاری برایتان انجام بدهم؟
registered_already = { $name } عزیز، شما قبلاً ثبت‌نام کرده‌اید. با کد معلوم شد شماره مال خودتان است، پس گفتگو به حسابتان وصل شد.
id_registered = با این شماره‌ی شناسایی قبلاً با موبایل دیگری ثبت‌نام شده است. با همان شماره وارد شوید، یا اگر در دسترستان نیست به همکارانم وصلتان کنم.
not_the_holder = این خط به نام شماره‌ی شناسایی دیگری است. اگر به شما واگذار شده، همکارانم آن را به نام شما می‌کنند.
registration_unfinished = ثبت‌نام هنوز تمام نشده و آنچه نوشته‌اید محفوظ است. از همان‌جا ادامه می‌دهیم.

resume_contact_form = داشتیم اطلاعات تماستان را عوض می‌کردیم. ادامه بدهیم؟
resume_address_form = تغییر نشانی‌تان نیمه‌کاره ماند. ادامه بدهیم؟
ask_address =
    { $known ->
        [yes] نشانی فعلی شما: { $city }، { $district }، { $street }، پلاک { $building }، کد پستی { $postal_code }، شمارهٔ تکمیلی { $additional_number }.
       *[no] { "" }
    }
    کدام نشانی ثبت شود؟ یکی از نشانی‌های خودتان را انتخاب کنید یا نشانی تازه بدهید.
address_button = { $city }، { $district }، { $street }، پلاک { $building }
address_new = نشانی تازه
address_unclear = متوجه نشدم کدام نشانی را می‌گویید. از فهرست انتخاب کنید یا «نشانی تازه» را بزنید.
ask_address_building = شمارهٔ ساختمان ({ $digits } رقم) را بنویسید، یا کل نشانی ملی را در یک خط بفرستید.
ask_address_street = نام خیابان؟
ask_address_district = نام محله؟
ask_address_city = کدام شهر؟
ask_address_postal_code = کد پستی ({ $digits } رقم) را بنویسید.
ask_address_additional_number = و در آخر شمارهٔ تکمیلی ({ $digits } رقم).
address_part =
    { $part ->
        [building] شمارهٔ ساختمان
        [street] نام خیابان
        [district] نام محله
        [city] نام شهر
        [postal_code] کد پستی
       *[additional_number] شمارهٔ تکمیلی
    }
address_bad_number = { address_part } باید { $digits } رقم باشد. روی پلاک ساختمان یا در پیامک نشانی ملی نوشته شده است.
address_bad_name = { address_part } را متوجه نشدم. لطفاً با حروف و همان‌طور که در نشانی ملی آمده بنویسید.
address_confirm = این نشانی ثبت شود؟
    { $city }، { $district }، { $street }، پلاک { $building }، کد پستی { $postal_code }، شمارهٔ تکمیلی { $additional_number }
address_updated = انجام شد. نشانی شما نزد { $provider }:
    { $city }، { $district }، { $street }، پلاک { $building }، کد پستی { $postal_code }، شمارهٔ تکمیلی { $additional_number }
address_in_use = همین حالا هم این نشانی برای شما ثبت است و نیازی به تغییر نیست.
address_too_many = در پروندهٔ شما { $most } نشانی هست و بیشتر از این جا ندارد. یکی از آن‌ها را انتخاب کنید یا به کارشناس وصلتان کنم تا قدیمی‌ها را پاک کند.

resume_definition_form = تعریف اشتراک نیمه‌کاره ماند. ادامه بدهیم؟
resume_beneficiary_form = تغییر مصرف‌کننده نیمه‌کاره ماند. ادامه بدهیم؟
resume_transfer_form = درخواست انتقال مالکیت کامل نشد. ادامه بدهیم؟
resume_connection_form = درخواست انشعاب تازه کامل نشد و نوشته‌هایتان محفوظ است. ادامه بدهیم؟
resume_answer_request_form = داشتید به یک درخواست پاسخ می‌دادید. ادامه بدهیم؟
ask_role = مالک ملک هستید یا مستأجر؟
role_owner = مالک
role_tenant = مستأجر
role_unclear = لطفاً یکی را انتخاب کنید: مالک یا مستأجر.
ask_beneficiary = مصرف‌کنندهٔ واقعی برق خود شما هستید؟
beneficiary_yes = بله، خودم
beneficiary_no = نه، شخص دیگری
beneficiary_unclear = اگر خودتان مصرف می‌کنید «بله» و اگر شخص دیگری مصرف می‌کند «نه» بنویسید.
ask_terms = شرایط و مقررات (نسخهٔ { $version }): { $link }
    این شرایط را می‌پذیرید؟
terms_accept = شرایط را می‌پذیرم
terms_declined = درخواست لغو شد. بدون پذیرش شرایط نمی‌شود ادامه داد؛ هر وقت خواستید دوباره شروع کنید.
terms_unclear = برای ادامه، شرایط را بخوانید و «می‌پذیرم» بنویسید؛ برای لغو «نه».
terms_changed = در این فاصله شرایط عوض شده است. لطفاً از اول شروع کنید تا نسخهٔ تازه را ببینید.
ask_new_account = شمارهٔ اشتراکی را که می‌خواهید اضافه شود بنویسید. روی قبض و کنتور آمده است.
definition_confirm =
    پیش از ثبت، اطلاعات را ببینید:
    اشتراک: { $kind } { $account }{ $tariff ->
        [none] { "" }
       *[other] { " " }({ $tariff })
    }
    شما: { $role ->
        [owner] مالک
       *[tenant] مستأجر
    }
    مصرف‌کنندهٔ واقعی: { $uses ->
        [yes] خودتان
       *[no] شخص دیگر
    }
    { $owed ->
        [zero] بدهی اشتراک: ندارد
       *[some] بدهی اشتراک: { $owed }
    }
    شرایط: نسخهٔ { $version }
    ثبت شود؟
definition_done = اشتراک { $account } به حساب شما اضافه شد. شمارهٔ درخواست: { $reference }
definition_asked = درخواست شما با شمارهٔ { $reference } ثبت شد. از مالک اشتراک { $account } خواستیم تا { DAY($due) } پاسخ بدهد. با همین شماره می‌توانید پیگیری کنید.
definition_unknown = اشتراکی با شمارهٔ { $account } پیدا نکردم. شماره را از روی قبض ببینید و دوباره بنویسید.
definition_already = اشتراک { $account } از قبل در حساب شماست.
definition_not_yours = اشتراک { $account } به شمارهٔ شناسایی دیگری ثبت است. اگر مستأجرید، به‌عنوان مستأجر تعریفش کنید؛ اگر ملک را خریده‌اید، مالک فعلی باید آن را به شما منتقل کند.
definition_open = برای اشتراک { $account } درخواستی با شمارهٔ { $reference } دارید و منتظر پاسخ مالک هستیم.
definition_asked_of_you = { $by } می‌خواهد { $kind } { $account } را به‌عنوان مستأجر شما به حساب خود اضافه کند. شمارهٔ درخواست { $reference } است و تا { DAY($due) } اعتبار دارد. موافقید؟
sms_definition_asked_of_you = { $provider }: { $by } می‌خواهد اشتراک { $account } شما را به‌عنوان مستأجر تعریف کند. برای پاسخ تا { DAY($due) } در گفت‌وگو وارد شوید و شمارهٔ { $reference } را بنویسید.
beneficiary_confirm =
    { $uses ->
        [yes] برای { $kind } { $account } ثبت شود که شما { $role ->
            [owner] مالک
           *[tenant] مستأجر
        } و مصرف‌کنندهٔ واقعی هستید؟
       *[no] برای { $kind } { $account } ثبت شود که شما { $role ->
            [owner] مالک
           *[tenant] مستأجر
        } هستید و شخص دیگری مصرف می‌کند؟
    }
beneficiary_updated =
    { $uses ->
        [yes] ثبت شد. مصرف‌کنندهٔ واقعی اشتراک { $account } شما هستید، به‌عنوان { $role ->
            [owner] مالک.
           *[tenant] مستأجر.
        }
       *[no] ثبت شد. اشتراک { $account } را شخص دیگری مصرف می‌کند و شما { $role ->
            [owner] مالک هستید.
           *[tenant] مستأجر هستید.
        }
    }
beneficiary_same = برای اشتراک { $account } همین حالا هم همین ثبت است و نیازی به تغییر نیست.
beneficiary_only_tenant = اشتراک { $account } به نام مالک دیگری است. برای مالک شدن، خود او باید انتقال را درخواست کند.
ask_taker = شمارهٔ موبایل کسی را که { $account } به او منتقل می‌شود بنویسید. پیش از انتقال از او می‌پرسیم.
transfer_confirm = { $kind } { $account } پس از موافقت دارندهٔ شمارهٔ { $phone } به او منتقل می‌شود. مهلت پاسخ او تا { DAY($due) } است.
    { $owed ->
        [zero] این حساب بدهی ندارد.
       *[some] بدهی { $owed } هم به مالک تازه منتقل می‌شود.
    }
    درخواست فرستاده شود؟
transfer_asked = درخواست با شمارهٔ { $reference } فرستاده شد. تا { DAY($due) } منتظر موافقت دارندهٔ شمارهٔ { $phone } برای انتقال { $account } می‌مانیم؛ پیش از آن می‌توانید پسش بگیرید.
transfer_nothing = خط یا اشتراکی به نام شما نیست که قابل انتقال باشد.
transfer_not_owner = { $account } به نام شما نیست و انتقال را باید مالک درخواست کند. از او بخواهید از حساب خودش شروع کند، یا به کارشناس وصلتان کنم.
transfer_debts_open = { $account } به مبلغ { $owed } بدهی دارد و پیش از انتقال باید تسویه شود.
transfer_open = برای { $account } درخواست انتقالی با شمارهٔ { $reference } باز است و منتظر پاسخ طرف مقابلیم. می‌توانید پسش بگیرید یا صبر کنید.
transfer_to_self = این شمارهٔ خود شماست. شمارهٔ موبایل مالک تازه را بنویسید.
transfer_asked_of_you = { $by } می‌خواهد { $kind } { $account } را به شما منتقل کند. شمارهٔ درخواست { $reference } است و تا { DAY($due) } اعتبار دارد.
    { $owed ->
        [zero] بدهی ندارد.
       *[some] بدهی آن { $owed } است و همراهش به شما می‌رسد.
    }
    موافقید؟
sms_transfer_asked_of_you = { $provider }: { $by } می‌خواهد { $account } را به شما منتقل کند. برای پاسخ تا { DAY($due) } در گفت‌وگو وارد شوید و شمارهٔ { $reference } را بنویسید.
withdraw_request = پس گرفتن درخواست
ask_which_request = کدام درخواست؟ انتخاب کنید یا شماره‌اش را بنویسید.
request_what =
    { $what ->
        [transfer] انتقال مالکیت
        [definition] تعریف اشتراک
        [company] ثبت‌نام شرکت
       *[connection] انشعاب تازه
    }
request_button = { $reference }: { request_what }
ask_word =
    { $what ->
        [transfer] { $by } می‌خواهد { $kind } { $account } را به شما منتقل کند.
       *[definition] { $by } می‌خواهد { $kind } { $account } را به‌عنوان مستأجر شما تعریف کند.
    }
    { $owed ->
        [zero] این حساب بدهی ندارد.
       *[some] بدهی حساب: { $owed }
    }
    پاسخ شما به درخواست { $reference } چیست؟
word_agree = موافقم
word_decline = مخالفم
word_unclear = لطفاً یکی را انتخاب کنید: موافقم یا مخالفم.
word_confirm =
    { $word ->
        [agree] { $what ->
            [transfer] با موافقت شما { $account } به نامتان می‌شود{ $owed ->
                [zero] { "" }
               *[some] {" "}و بدهی { $owed } هم با شماست
            }. ادامه بدهیم؟
           *[definition] با موافقت شما { $by } اشتراک { $account } و قبض‌هایش را می‌بیند. ادامه بدهیم؟
        }
        [decline] درخواست { $reference } رد شود؟
       *[withdraw] درخواست { $reference } پس گرفته شود؟
    }
word_given =
    { $word ->
        [agree] { $what ->
            [transfer] مبارک است؛ { $account } به نام شما شد.
           *[definition] انجام شد. اشتراک { $account } برای { $by } به‌عنوان مستأجر ثبت شد.
        }
        [decline] درخواست { $reference } رد شد و به درخواست‌کننده خبر دادیم.
       *[withdraw] درخواست { $reference } پس گرفته شد و چیزی تغییر نکرد.
    }
request_status_words =
    { $status ->
        [asked] در انتظار موافقت طرف مقابل
        [acknowledged] در دست بررسی
        [approved] تأییدشده
        [completed] انجام‌شده
        [refused] ردشده
        [declined] ردشده از سوی طرف مقابل
        [withdrawn] پس‌گرفته‌شده
       *[expired] مهلتش گذشته
    }
request_state = درخواست { $reference } ({ request_what }{ $account ->
        [none] { "" }
       *[other] { " " }{ $account }
    }): { request_status_words }
    { $due ->
        [none] { "" }
       *[other] { $status ->
            [asked] مهلت تا { DAY($due) }.
            [acknowledged] تا پایان { DAY($due) } پاسخ می‌دهیم.
           *[other] { "" }
        }
    }
    { $reason ->
        [none] { "" }
       *[other] دلیل: { $reason }
    }
request_not_found = درخواستی با این شماره میان درخواست‌های شما نیست. شماره را دوباره ببینید یا به کارشناس وصلتان کنم.
requests_none = درخواستی ندارید.
request_over = درخواست { $reference } { $status ->
        [completed] پیش‌تر انجام شده
        [declined] پیش‌تر رد شده
        [withdrawn] را صاحبش پس گرفته
       *[expired] مهلتش گذشته
    } و دیگر نمی‌شود تغییرش داد.
request_not_yours_to_say =
    { $mine ->
        [yes] موافقت با طرف مقابل است. شما فقط می‌توانید درخواستتان را پس بگیرید.
       *[no] پس گرفتن با درخواست‌کننده است. شما می‌توانید موافقت یا مخالفت کنید.
    }
request_answered = درخواست { $reference } ({ request_what } { $account }): { request_status_words }.
sms_request_answered = { $provider }: درخواست { $reference } ({ request_what } { $account }): { request_status_words }.
request_decided =
    درخواست { $reference } ({ request_what }): { request_status_words }.
    { $account ->
        [none] { "" }
       *[other] شمارهٔ اشتراک شما { $account } است.
    }
    { $reason ->
        [none] { "" }
       *[other] { $reason }
    }
sms_request_decided = { $provider }: { request_decided }
internet_connected = «{ $plan }» (درخواست { $reference }) نصب شد و از همین حالا وصل است. شمارهٔ اشتراک: { $account }.
sms_internet_connected = { $provider }: { internet_connected }
internet_given_up =
    متأسفانه نتوانستیم «{ $plan }» (درخواست { $reference }) را وصل کنیم: { $reason }
    { $other ->
        [none] { "" }
       *[other] در محله‌ی شما «{ $other }» ارائه می‌شود و می‌توانیم آن را نصب کنیم.
    }
sms_internet_given_up = { $provider }: { internet_given_up }
desk_request_over = همکارتان زودتر رسیدگی کرده یا مشتری پس گرفته است. از فهرست دوباره بازش کنید.
ask_use = انشعاب تازه برای چه مصرفی است؟
use_button = { $use }
use_unclear = متوجه نوع مصرف نشدم. از فهرست انتخاب کنید.
connection_unknown_use = «{ $use }» در میان انواع مصرف نیست. از فهرست انتخاب کنید.
connection_confirm = انشعاب { $use } تازه در این نشانی: { $city }، { $district }، { $street }، پلاک { $building }، کد پستی { $postal_code }، شمارهٔ تکمیلی { $additional_number } (شرایط: نسخهٔ { $version }). مدارک لازم:
    .after = درخواست ثبت شود؟
connection_asked = درخواست شما با شمارهٔ { $reference } ثبت شد و تا پایان { WEEKDAY($due) } پاسخ می‌دهیم. این مدارک را آماده کنید:
document_line = • { $document }

channel_name =
    { $channel ->
        [web] وب‌سایت
        [telegram] تلگرام
        [terminal] ترمینال
       *[other] گفت‌وگوی دیگر
    }
sessions =
    { $count ->
        [one] فقط همین گفت‌وگو به حساب شما وصل است:
       *[other] { $count } گفت‌وگو به حساب شما وصل است:
    }
session_line =
    { $here ->
        [yes] • { channel_name } (همین گفت‌وگو)، از { DAY($since) }
       *[no] • { channel_name }، از { DAY($since) }
    }
end_session_button = پایان { channel_name } از { DAY($since) }
ask_session = کدام نشست بسته شود؟
session_unclear = متوجه نشدم کدام نشست را می‌گویید. از فهرست انتخاب کنید.
session_confirm = نشست { channel_name } که از { DAY($since) } وصل است بسته شود؟ پس از آن برای ورود کد تازه لازم است.
session_ended = نشست { channel_name } بسته شد.
session_over = این نشست پیش‌تر بسته شده است.
sessions_none_other = گفت‌وگوی دیگری به حساب شما وصل نیست.
session_ended_elsewhere = اتصال این گفت‌وگو به حساب شما در { $provider } از گفت‌وگوی دیگرتان قطع شد. اگر کار شما نبود، وارد شوید و نشست‌هایتان را ببینید.

## Billing

bill_owed =
    { $overdue ->
        [yes] بدهی { $kind } { $account }: { $amount } است و مهلت پرداخت آن { WEEKDAY($due) } به پایان رسیده.
       *[no] بدهی { $kind } { $account }: { $amount } است. مهلت پرداخت تا { WEEKDAY($due) }.
    }
    { $unpaid ->
        [one] دوره‌ی صورت‌حساب: { $start } تا { $end }.
       *[other] این مبلغ مربوط به { $unpaid } صورت‌حساب است؛ آخری { $billed } برای { $start } تا { $end }.
    }
    { $change ->
        [up] { $difference } (٪{ $percent }) بیشتر از دوره‌ی قبل.
        [down] { $difference } (٪{ $percent }) کمتر از دوره‌ی قبل.
        [same] هم‌اندازه‌ی دوره‌ی قبل.
       *[none] { "" }
    }
bill_settled =
    { $kind } { $account } بدهی ندارد. از پرداخت به‌موقع شما سپاسگزاریم.
    { $last ->
        [none] هنوز صورت‌حسابی صادر نشده است.
       *[other] آخرین صورت‌حساب: { $last } برای { $start } تا { $end }، پرداخت‌شده.
    }
bill_prepaid = { $kind } { $account } اعتباری است و صورت‌حساب ندارد. موجودی فعلی: { $balance }.
bills_of_accounts =
    { $total ->
        [zero] هیچ‌کدام از حساب‌هایتان بدهی ندارد:
       *[some] جمع بدهی حساب‌های شما { $total } است:
    }
bill_in_parts =
    بدهی { $kind } { $account } قسط‌بندی شده و { $left } از آن مانده است.
    { $overdue ->
        [yes] قسط { $place } عقب افتاده: { $amount }، سررسیدش { WEEKDAY($due) } بود.
       *[no] قسط بعدی (شماره‌ی { $place }): { $amount }، سررسید { WEEKDAY($due) }.
    }
    { $besides ->
        [zero] { "" }
       *[some] جز این، { $besides } هم صورت‌حساب تازه دارید.
    }
bill_in_parts_line =
    { $besides ->
        [zero] • { $kind } { $account }: قسط بعدی { $amount }، سررسید { $due }
       *[some] • { $kind } { $account }: قسط بعدی { $amount }، سررسید { $due }، و { $besides } صورت‌حساب تازه
    }
bill_owed_line =
    { $overdue ->
        [yes] • { $kind } { $account }: { $amount }، مهلتش { $due } گذشته
       *[no] • { $kind } { $account }: { $amount }، مهلت { $due }
    }{ $unpaid ->
        [one] { "" }
       *[other] { " " }({ $unpaid } صورت‌حساب)
    }. دوره‌ی { $start } تا { $end }{ $change ->
        [up] ، { $difference } ({ $percent }٪) بیشتر از دوره‌ی قبل
        [down] ، { $difference } ({ $percent }٪) کمتر از دوره‌ی قبل
        [same] ، مثل دوره‌ی قبل
       *[none] { "" }
    }
bill_settled_line =
    { $last ->
        [none] • { $kind } { $account }: بدون بدهی
       *[other] • { $kind } { $account }: بدون بدهی، آخرین صورت‌حساب { $last } از { $start } تا { $end }
    }
bill_prepaid_line = • { $kind } { $account }: اعتباری، موجودی { $balance }

pay_nothing = صورت‌حساب پرداخت‌نشده‌ای ندارید.
ask_bill = { $count } صورت‌حساب پرداخت‌نشده دارید، جمعاً { $total }. کدام را پرداخت می‌کنید؟
unpaid_bill_line =
    { $overdue ->
        [yes] • { $kind } { $account }: { $amount } برای { $start } تا { $end }، مهلتش { $due } گذشته
       *[no] • { $kind } { $account }: { $amount } برای { $start } تا { $end }، مهلت { $due }
    }
unpaid_part_line =
    { $overdue ->
        [yes] • { $kind } { $account }: قسط { $place } از { $parts }، { $amount }، مهلتش { $due } گذشته
       *[no] • { $kind } { $account }: قسط { $place } از { $parts }، { $amount }، مهلت { $due }
    }
bill_button = { $account }: { $amount }
all_bills_button = همه ({ $count } صورت‌حساب): { $amount }
bill_unclear = متوجه نشدم کدام صورت‌حساب. یکی را انتخاب کنید، یا همه را.
pay_confirm =
    { $count ->
        [one] مبلغ { $amount } پرداخت می‌شود بابت:
       *[other] مبلغ { $amount } پرداخت می‌شود بابت { $count } صورت‌حساب:
    }
    .after = لینک پرداخت را بسازم؟
ask_plan_parts =
    بدهی { $kind } { $account }: { $debt }. در چند قسط می‌پردازید؟
    قسط اول هنگام توافق است و بقیه هر { $days } روز یک قسط.
    { $fee ->
        [zero] بدون کارمزد.
       *[some] کارمزد قسط‌بندی { $fee } است و یک بار اضافه می‌شود.
    }
plan_parts_button = { $parts } قسط، هر قسط { $amount }
plan_parts_unclear = متوجه نشدم چند قسط. یکی از گزینه‌ها را انتخاب کنید.
plan_parts_not_offered = پرداخت در { $parts } قسط ممکن نیست. یکی از گزینه‌ها را انتخاب کنید.
plan_confirm =
    { $fee ->
        [zero] برنامه‌ی اقساط { $kind } { $account }، جمعاً { $total }:
       *[some] برنامه‌ی اقساط { $kind } { $account }، جمعاً { $total } با { $fee } کارمزد:
    }
    .after = اگر قسطی پس از مهلتش پرداخت نشود، برنامه لغو و بقیه‌ی بدهی یک‌جا طلب می‌شود. تأیید می‌کنید؟
plan_line =
    { $state ->
        [paid] { $place }. { $amount }، پرداخت شد
        [late] { $place }. { $amount }، از { $due } عقب افتاده
       *[open] { $place }. { $amount }، سررسید { $due }
    }
plan_agreed =
    برنامه‌ی { $parts } قسطی ثبت شد. قسط اول، { $amount }، سررسیدش امروز { $due } است.
    همین حالا بپردازید تا برنامه پابرجا بماند؛ پیش از هر قسط یادآوری می‌کنم.
plan_running = برای { $kind } { $account } برنامه‌ی اقساط دارید و { $left } از آن مانده است:
plan_debt_too_small = بدهی‌تان { $debt } است و قسط‌بندی از { $least } به بالا ممکن است. می‌توانید یک‌جا بپردازید.
plan_part_due =
    یادآوری: سررسید قسط { $place } از { $parts } اشتراک { $account } { WEEKDAY($due) } است؛ مبلغ { $amount }.
    برای پرداخت بنویسید «پرداخت صورت‌حساب».
plan_part_late =
    قسط { $place } اشتراک { $account } ({ $amount }) سررسیدش { $due } بود و به دستمان نرسیده است.
    تا پایان { WEEKDAY($until) } بپردازید تا برنامه‌ی اقساط لغو نشود.
plan_ended = برنامه‌ی اقساط { $account } به‌خاطر پرداخت نشدن قسط لغو شد و { $left } باقی‌مانده یک‌جا سررسید شده است. برای پرداخت بنویسید «پرداخت صورت‌حساب».
sms_plan_part_due = { $provider }: قسط { $place } از { $parts } اشتراک { $account }، مبلغ { $amount }، سررسید { $due }.
sms_plan_part_late = { $provider }: قسط { $place } اشتراک { $account } ({ $amount }) از { $due } عقب افتاده؛ مهلت تا { $until }.
sms_plan_ended = { $provider }: برنامه‌ی اقساط { $account } لغو شد و { $left } باقی‌مانده سررسید شده است.
email_plan_part_due =
    قسط { $place } از { $parts } اشتراک { $account } در { $provider }: مبلغ { $amount }، سررسید { WEEKDAY($due) }.
    .subject = یادآوری قسط { $account }
email_plan_part_late =
    قسط { $place } اشتراک { $account } در { $provider } به مبلغ { $amount } سررسیدش { $due } بود و به دستمان نرسیده است.
    تا پایان { WEEKDAY($until) } بپردازید تا برنامه‌ی اقساط لغو و باقی‌مانده یک‌جا طلب نشود.
    .subject = قسط عقب‌افتاده‌ی { $account }
email_plan_ended =
    برنامه‌ی اقساط { $account } در { $provider } به‌خاطر پرداخت نشدن قسط در مهلت لغو شد و { $left } باقی‌مانده یک‌جا سررسید شده است.
    .subject = برنامه‌ی اقساط { $account } لغو شد
pay_link = این لینک پرداخت { $amount } است؛ تا { $until } اعتبار دارد. شماره‌ی پیگیری: { $reference }. شماره‌ی کارت فقط در صفحه‌ی پرداخت پرسیده می‌شود؛ آن را این‌جا ننویسید.
pay_now = پرداخت { $amount }
payment_received = پرداخت { $amount } دریافت شد، سپاسگزاریم. شماره‌ی پیگیری: { $reference }
payment_failed = پرداخت { $amount } انجام نشد و مبلغی از شما کم نشد. می‌توانید دوباره امتحان کنید یا با همکارانم صحبت کنید.
payment_held = مبلغ { $amount } با شماره‌ی پیگیری { $reference } رسید، اما با مبلغ قابل‌پرداخت نمی‌خواند. همکارانم بررسی می‌کنند و پولتان محفوظ است.

ask_limit =
    سقف اعتبار { $kind } { $account } الان { $limit } است.
    { $owed ->
        [zero] { "" }
       *[some] تا حالا { $owed } از آن پر شده.
    }
    در طرح شما از { $least } تا { $most } ممکن است. چقدر باشد؟
limit_confirm =
    { $direction ->
        [up] سقف اعتبار { $kind } { $account } از { $before } به { $limit } بالا برود؟
       *[down] سقف اعتبار { $kind } { $account } از { $before } به { $limit } پایین بیاید؟ وقتی پر شود، تا پرداخت نکنید مصرف بیشتر ممکن نیست.
    }
limit_changed = انجام شد؛ سقف اعتبارتان { $limit } است.
undo_limit = برگرداندن به { $limit }
limit_not_for_account = سقف اعتبار مخصوص خط‌های دائمی است و خط شما دائمی نیست؛ هزینه‌تان از موجودی بیشتر نمی‌شود.
limit_out_of_bounds = در طرح شما سقف اعتبار از { $least } تا { $most } است. مبلغی بین این دو بنویسید.
limit_below_debt = الان { $owed } بدهی دارید و سقف نمی‌تواند از آن کمتر باشد. اول بپردازید یا مبلغ بیشتری بنویسید.
limit_same = سقف اعتبارتان همین حالا { $limit } است. مبلغ دیگری بنویسید.
no_bill_yet = هنوز صورت‌حسابی صادر نشده است. می‌توانید موجودی یا طرحتان را ببینید.
bill_in_full = صورت‌حساب { $kind } { $account } برای { $start } تا { $end }: { $amount }
    .after =
    { $before ->
        [none] این نخستین صورت‌حساب شماست.
       *[other] صورت‌حساب قبلی { $before } بود.
    }
    { $grown ->
        [none] { "" }
       *[other] بیشترین افزایش: { $grown }، { $growth } بیشتر.
    }
bill_line =
    { $change ->
        [up] • { $name }: { $amount } ({ $difference } بیشتر)
        [down] • { $name }: { $amount } ({ $difference } کمتر)
        [same] • { $name }: { $amount } (مثل قبل)
       *[none] • { $name }: { $amount } (تازه)
    }
dispute_bill = به این صورت‌حساب اعتراض دارم
payments_none = هنوز پرداختی از شما ثبت نشده است.
payments = آخرین پرداخت‌های شما:
payment_line =
    { $state ->
        [paid] • { DAY($at) }: { $amount } دریافت شد
        [failed] • { DAY($at) }: { $amount } ناموفق
        [held] • { DAY($at) }: { $amount } رسید و در حال بررسی است
       *[pending] • { $at }: { $amount } هنوز پرداخت نشده
    }{ $purpose ->
        [top_up] { " " }(شارژ { $account }، پیگیری { $reference })
       *[bill] { " " }(صورت‌حساب { $account }، پیگیری { $reference })
    }
consumption =
    { $unit ->
        [kWh] میانگین مصرف ماهانه‌ی { $kind } { $account } برابر { $average } کیلووات‌ساعت است و بیشترین در { MONTH($month) }: { $most } کیلووات‌ساعت.
       *[MB] میانگین مصرف ماهانه‌ی { $kind } { $account } برابر { $average } گیگابایت است و بیشترین در { MONTH($month) }: { $most } گیگابایت.
    }
consumption_line =
    { $unit ->
        [kWh] • { MONTH($month) }: { $quantity } کیلووات‌ساعت
       *[MB] • { MONTH($month) }: { $quantity } گیگابایت
    }
consumption_none = هنوز مصرفی برای این حساب ثبت نشده است.

ebill =
    صورت‌حساب { $kind } { $account } برای دوره‌ی { $start } تا { $end } صادر شد: { $amount }.
    { $paid ->
        [yes] این صورت‌حساب پرداخت شده و بدهی ندارید.
       *[no] مهلت پرداخت: { WEEKDAY($due) }.
    }
sms_ebill =
    { $provider }: صورت‌حساب { $kind } { $account } { $amount }، { $paid ->
        [yes] پرداخت شده است.
       *[no] مهلت پرداخت { $due }.
    }
email_ebill =
    صورت‌حساب شما از { $provider } ({ $kind } { $account }) صادر شد.
    دوره: { $start } تا { $end }
    مبلغ: { $amount }
    { $paid ->
        [yes] این صورت‌حساب پرداخت شده و بدهی ندارید.
       *[no] مهلت پرداخت: { WEEKDAY($due) }
    }
    برای جزئیات، نسخه‌ی PDF و پرداخت، در گفت‌وگو به ما پیام بدهید. ایمیل‌های رسیده به این نشانی خوانده نمی‌شود.
    .subject = صورت‌حساب { $provider }: { $amount }
ebill_too_early = هنوز وقت صدور صورت‌حساب‌ها نشده؛ از { $day } شروع می‌شود.
ebill_over = صدور این صورت‌حساب‌ها تمام شده و دیگر نمی‌شود آن را نگه داشت یا ادامه داد.
bill_document = بفرمایید، صورت‌حساب { $kind } { $account } برای { $start } تا { $end }.
paper_failed = پوزش می‌خواهم، فایل الان ساخته نشد. لطفاً کمی بعد دوباره بخواهید.
paper_value = { $value }
paper_days = { $first } تا { $last }
paper_month = { MONTH($month) }
paper_bill = صورت‌حساب { $number }
paper_customer = مشترک
paper_account = حساب
paper_period = دوره
paper_issued = تاریخ صدور
paper_due = مهلت پرداخت
paper_item = شرح
paper_amount = مبلغ
paper_before = دوره‌ی قبل
paper_total = جمع: { $amount }
paper_left = مانده‌ی قابل‌پرداخت: { $amount }
paper_usage = ریز مصرف { $account }
paper_at = زمان
paper_kind = نوع
paper_other = شماره‌ی مقابل
paper_amount_used = مقدار
paper_charged = هزینه
paper_quantity =
    { $kind ->
        [call] { $quantity } ثانیه
        [message] { $quantity }
       *[data] { $quantity } کیلوبایت
    }
paper_consumption =
    { $unit ->
        [kWh] مصرف { $kind } { $account } (کیلووات‌ساعت)
       *[MB] مصرف { $kind } { $account } (گیگابایت)
    }

## Balance

balance_none = خط‌های شما اعتباری نیستند و موجودی ندارند. صورت‌حسابتان را نشان بدهم؟
balances = موجودی شما:
balance_line = • { $kind } { $account }: { $balance }
spent_line = هزینه‌ی امروز: { $today }؛ این ماه: { $month }
last_top_up_line = آخرین شارژ: { $amount } در { DAY($at) }
ask_usage_days = کدام روزها؟ انتخاب کنید، یا تاریخی در { $days } روز گذشته بنویسید.
last_week = ۷ روز گذشته
this_month = این ماه
last_days = { $days } روز گذشته
ask_usage_kinds = چه چیزی را نشان بدهم؟
usage_kind_all = همه
usage_kind_call = مکالمه‌ها
usage_kind_message = پیامک‌ها
usage_kind_data = اینترنت
usage_kind_unclear = لطفاً انتخاب کنید: مکالمه‌ها، پیامک‌ها، اینترنت یا همه.
usage_too_far_back = ریز { $days } روز گذشته را دارم، از { $first } به بعد. لطفاً روزی در همین بازه انتخاب کنید.
usage_none = از { $first } تا { $last } مصرفی روی { $account } نیست.
usage_short =
    { $count ->
        [one] یک مورد روی { $account } از { $first } تا { $last }، به مبلغ { $total }:
       *[other] { $count } مورد روی { $account } از { $first } تا { $last }، جمعاً { $total }:
    }
usage_long = { $count } مورد روی { $account } از { $first } تا { $last }، جمعاً { $total }. فهرست کامل در فایل‌هاست؛ این‌ها { $shown } مورد آخرند:
usage_ordered =
    فهرست بلند است: { $count } مورد برای { $account } از { $first } تا { $last }.
    شماره‌ی درخواست: { $reference }. به‌محض آماده شدن، همین‌جا در دو فایل می‌فرستم.
usage_ready = ریز مصرف { $account } از { $first } تا { $last } آماده شد (درخواست { $reference })؛ در دو فایل پیوست است.
usage_line =
    { $kind ->
        [call] • { $at }: مکالمه با { $other }، { $length } دقیقه، { $charged }
        [message] • { $at }: پیامک به { $other }، { $charged }
       *[data] • { $at }: اینترنت { $megabytes } مگابایت، { $charged }
    }
promise_confirm = { $product }: همین حالا { $amount } به موجودی { $account } اضافه می‌شود؛ کارمزد { $fee }. باید تا پایان { WEEKDAY($due) } مبلغ { $total } را پرداخت کنید.
    .after = یعنی { $days } روز فرصت دارید. انجام شود؟
promise_made = { $product } فعال شد. { $amount } اضافه شد و موجودی‌تان { $balance } است. مهلت پرداخت { $total }: { WEEKDAY($due) }.
promise_not_for_postpaid = { $product } فقط برای خط‌های اعتباری است و خط شما دائمی است. می‌توانید صورت‌حسابتان را ببینید یا برای مهلت پرداخت با همکارانم صحبت کنید.
promise_balance_too_high =
    { $limit ->
        [zero] موجودی شما { $balance } است و { $product } وقتی داده می‌شود که موجودی تمام شده باشد. فعلاً از همین موجودی استفاده کنید.
       *[some] موجودی شما { $balance } است و { $product } وقتی داده می‌شود که به { $limit } یا کمتر برسد. فعلاً از همین موجودی استفاده کنید.
    }
promise_open =
    { $missed ->
        [yes] مهلت { $product } قبلی‌تان { WEEKDAY($due) } تمام شد و { $total } بدهکارید. با شارژ خط تسویه می‌شود.
       *[no] { $product } قبلی‌تان هنوز تسویه نشده: { $total } تا { WEEKDAY($due) }. اول آن را با شارژ خط تسویه کنید، بعد دوباره درخواست بدهید.
    }
    { $barred ->
        [yes] تا آن وقت تماس گرفتن از این خط ممکن نیست.
       *[no] { "" }
    }
promise_paid_back_late = { $product } قبلی را بعد از مهلت تسویه کردید؛ از { WEEKDAY($until) } دوباره می‌توانید بگیرید. الان می‌توانید خط را شارژ کنید.
promise_owed_line =
    { $missed ->
        [yes] بدهی { $product }: { $total }، مهلتش { $due } گذشته{ $barred ->
            [yes] { " " }و تا تسویه نشود تماس ممکن نیست
           *[no] { "" }
        }
       *[no] بدهی { $product }: { $total }، مهلت { $due }
    }
promise_due =
    یادآوری: مهلت تسویه‌ی { $product } خط { $account } { WEEKDAY($due) } است؛ مبلغ { $total }.
    پیش از آن خط را شارژ کنید تا خودکار تسویه شود.
promise_taken = { $product } خط { $account } از موجودی‌تان تسویه شد: { $total }. سپاسگزاریم.
promise_missed =
    مهلت تسویه‌ی { $product } خط { $account } تمام شد؛ بدهی { $total }. با شارژ خط تسویه می‌شود.
    { $barred ->
        [yes] تا آن وقت تماس گرفتن از این خط ممکن نیست.
       *[no] { "" }
    }
    { $days ->
        [0] { "" }
       *[other] بعد از تسویه، تا { $days } روز دوباره داده نمی‌شود.
    }
sms_promise_due = { $provider }: مهلت تسویه‌ی { $product } خط { $account } { $due } است؛ { $total }. لطفاً خط را شارژ کنید.
sms_promise_taken = { $provider }: { $product } خط { $account } از موجودی تسویه شد: { $total }.
sms_promise_missed =
    { $barred ->
        [yes] { $provider }: مهلت { $product } خط { $account } تمام شد ({ $total }) و تا شارژ نکنید تماس ممکن نیست.
       *[no] { $provider }: مهلت { $product } خط { $account } تمام شد ({ $total }). با شارژ خط تسویه می‌شود.
    }
email_promise_due =
    مهلت تسویه‌ی { $product } خط { $account } در { $provider } { WEEKDAY($due) } است؛ مبلغ { $total }. پیش از آن خط را شارژ کنید تا خودکار تسویه شود.
    .subject = { $product }: مهلت تسویه { $due }
email_promise_taken =
    { $product } خط { $account } در { $provider } از موجودی‌تان تسویه شد: { $total }.
    .subject = { $product }: تسویه شد
email_promise_missed =
    مهلت تسویه‌ی { $product } خط { $account } در { $provider } تمام شد؛ بدهی { $total }. با شارژ خط تسویه می‌شود.
    { $barred ->
        [yes] تا آن وقت تماس گرفتن از این خط ممکن نیست.
       *[no] { "" }
    }
    .subject = { $product }: مهلت تسویه تمام شد
ask_top_up_amount = { $account } را چقدر شارژ کنم؟ از { $least } تا { $most }.
amount_button = { $amount }
bad_amount = مبلغ را متوجه نشدم. مثلاً این‌طور بنویسید: { $example }
top_up_bad_amount = مبلغ شارژ از { $least } تا { $most } است. لطفاً مبلغی در این بازه انتخاب کنید.
top_up_not_for_postpaid = شارژ برای خط‌های اعتباری است و خط شما دائمی است. صورت‌حسابتان را نشان بدهم یا پرداخت می‌کنید؟
top_up_confirm = { $kind } { $account } به مبلغ { $amount } شارژ شود؟
top_up_link = این لینک خرید شارژ { $amount } است؛ تا { $until } اعتبار دارد. شماره‌ی پیگیری: { $reference }. شماره‌ی کارت فقط در صفحه‌ی پرداخت پرسیده می‌شود؛ آن را این‌جا ننویسید.
top_up_received =
    { $account } به مبلغ { $amount } شارژ شد. شماره‌ی پیگیری: { $reference }
    { $repaid ->
        [none] { "" }
       *[other] { $product } از همین مبلغ تسویه شد: { $repaid }.
    }
    { $freed ->
        [yes] تماس‌هایتان دوباره برقرار است.
       *[no] { "" }
    }
    موجودی: { $balance }

## Subscriptions

fee_text =
    { $fee ->
        [zero] رایگان
       *[some] { $period ->
            [day] روزی { $fee }
            [month] ماهی { $fee }
            [year] سالی { $fee }
           *[once] یک‌بار { $fee }
        }
    }
ask_service_on =
    { $count ->
        [one] این سرویس را می‌توانید فعال کنید. انتخابش کنید:
       *[other] کدام سرویس را فعال کنم؟ انتخاب کنید یا نامش را بنویسید.
    }
ask_service_off =
    { $count ->
        [one] این سرویس روی خطتان فعال است. برای غیرفعال شدن انتخابش کنید:
       *[other] کدام سرویس را غیرفعال کنم؟ انتخاب کنید یا نامش را بنویسید.
    }
choose_service =
    { $count ->
        [one] منظورتان این سرویس است؟
       *[other] منظورتان کدام‌یک از این‌هاست؟
    }
notice_is_service = این اعلان‌ها سرویسی است به نام «{ $service }». فعال شود یا غیرفعال؟
switch_on = فعال کردن { $service }
switch_off = غیرفعال کردن { $service }
service_line = • { $service }: { fee_text }
service_button = { $service }
unknown_service = سرویسی با نام «{ $service }» پیدا نکردم. از فهرست انتخاب کنید یا نامش را جور دیگری بنویسید.
which_service = «{ $service }» به { $count } سرویس می‌خورد. لطفاً نام کامل سرویس را بنویسید.
service_confirm_on =
    { $fee ->
        [zero] «{ $service }» روی { $kind } { $account } فعال شود؟ رایگان است.
       *[some] «{ $service }» روی { $kind } { $account } فعال شود؟ هزینه: { fee_text }. { pay_from }
    }
service_confirm_off =
    { $fee ->
        [zero] «{ $service }» روی { $kind } { $account } غیرفعال شود؟ این سرویس رایگان است.
       *[some] «{ $service }» روی { $kind } { $account } غیرفعال شود؟ هزینه‌ی فعلی: { fee_text }.
    }
service_confirm_on_also = «{ $service }» روی { $kind } { $account } بدون سرویس دیگری کار نمی‌کند؛ این‌ها با هم فعال می‌شوند:
    .after =
    { $total ->
        [zero] همگی رایگان است. انجام شود؟
       *[some] جمع هزینه { $total }. { pay_from } انجام شود؟
    }
service_confirm_off_also = با غیرفعال شدن «{ $service }» روی { $kind } { $account } این‌ها هم غیرفعال می‌شوند:
    .after = انجام شود؟
pay_from =
    { $left ->
        [none] در صورت‌حساب بعدی می‌آید.
       *[other] همین حالا از موجودی کم می‌شود و { $left } می‌ماند.
    }
service_excluded = «{ $service }» با «{ $other }» که روی { $account } فعال است، هم‌زمان کار نمی‌کند. اول «{ $other }» را غیرفعال کنید، بعد دوباره بخواهید.
not_enough_balance = موجودی { $account } کافی نیست: { $price } لازم است و { $balance } دارید، یعنی { $missing } کم است. خط را شارژ کنید یا اعتبار اضطراری بگیرید و دوباره بخواهید.
service_switched_on = «{ $service }» روی { $account } فعال شد و از همین حالا قابل استفاده است.
service_switched_off = «{ $service }» روی { $account } غیرفعال شد.
service_unpaid = «{ $service }» روی { $account } قطع شد: برای تمدیدش { $price } لازم بود و { $balance } داشتید. خط را شارژ کنید و هر وقت خواستید دوباره فعالش کنید.
sms_service_unpaid = { $provider }: «{ $service }» روی { $account } قطع شد. تمدید { $price }، موجودی { $balance }. پس از شارژ دوباره فعالش کنید.
email_service_unpaid = «{ $service }» روی { $account } در { $provider } قطع شد: برای تمدیدش { $price } لازم بود و { $balance } داشتید. خط را شارژ کنید و هر وقت خواستید دوباره فعالش کنید.
    .subject = «{ $service }» قطع شد
service_ordered_on = درخواست فعال‌سازی «{ $service }» روی { $account } ثبت شد و پس از انجام، در سرویس‌هایتان دیده می‌شود.
service_ordered_off = درخواست غیرفعال‌سازی «{ $service }» روی { $account } ثبت شد و پس از انجام، از سرویس‌هایتان برداشته می‌شود.
service_already_on = «{ $service }» از { DAY($since) } روی { $account } فعال است و نیازی به فعال‌سازی نیست.
service_already_off = «{ $service }» روی { $account } فعال نیست که غیرفعال شود.
service_not_for_tariff = «{ $service }» با طرح فعلی شما ({ $tariff }) روی { $account } ارائه نمی‌شود. می‌توانید طرح‌ها یا سرویس‌های قابل فعال‌سازی را ببینید.
service_not_for_kind = «{ $service }» برای { $kind } ارائه نمی‌شود. سرویس‌های خودتان را ببینید:
services_none_on = همه‌ی سرویس‌هایی که می‌توانید داشته باشید فعال است.
services_none_off = سرویس فعالی ندارید که غیرفعال کنیم.
services_on = سرویس‌های فعال { $kind } { $account }:
services_on_none = روی { $kind } { $account } سرویس فعالی ندارید.
services_available = این سرویس‌ها را هم می‌توانید فعال کنید:
my_tariffs =
    { $count ->
        [one] طرح فعلی شما:
       *[other] طرح‌های فعلی شما:
    }
tariffs = طرح‌های { $provider }:

name_button = { $name }
choose_one_of =
    { $count ->
        [one] منظورتان این است؟
       *[other] منظورتان کدام‌یک از این‌هاست؟
    }
tariff_line =
    { $mine ->
        [yes] • { $tariff } (طرح شما): { tariff_fee }{ allowance }
       *[no] • { $tariff }: { tariff_fee }{ allowance }
    }{ $prepaid ->
        [yes] ، اعتباری
       *[no] ، با صورت‌حساب
    }
tariff_fee =
    { $fee ->
        [zero] بدون آبونمان
       *[some] { fee_text }
    }
allowance =
    { $gigabytes ->
        [none] { "" }
       *[other] ، { $gigabytes } گیگ
    }{ $megabytes ->
        [none] { "" }
       *[other] ، { $megabytes } مگ
    }{ $minutes ->
        [none] { "" }
       *[other] ، { $minutes } دقیقه مکالمه
    }{ $messages ->
        [none] { "" }
       *[other] ، { $messages } پیامک
    }
ask_tariff = کدام طرح را می‌خواهید؟ انتخاب کنید یا نامش را بنویسید:
tariff_unclear = طرحی با این نام پیدا نکردم. از فهرست انتخاب کنید:
ask_tariff_when = «{ $tariff }» از کی شروع شود: همین حالا، یا از دوره‌ی بعد ({ WEEKDAY($day) })؟
when_now = همین حالا
when_next = از { $day }
tariff_when_unclear = لطفاً انتخاب کنید: همین حالا یا از دوره‌ی بعد.
tariff_confirm_now =
    { $account } همین حالا از «{ $old }» به «{ $tariff }» می‌رود.
    { $cost ->
        [zero] الان هزینه‌ای ندارد؛ از این به بعد: { tariff_fee }.
       *[some] هزینه‌ی الان { $cost }؛ از این به بعد: { tariff_fee }. { pay_from }
    }
    { $rest_lost ->
        [yes] باقی‌مانده‌ی دوره‌ی طرح فعلی برنمی‌گردد.
       *[no] { "" }
    }
    { $lost ->
        [none] { "" }
       *[other] این سرویس‌ها در طرح تازه نیست و غیرفعال می‌شود:
    }
    .after = طرح عوض شود؟
tariff_confirm_next_period =
    { $account } از { WEEKDAY($starts) } از «{ $old }» به «{ $tariff }» می‌رود و امروز چیزی کم نمی‌شود.
    { $prepaid ->
        [yes] هزینه: { tariff_fee }، که همان روز از موجودی کم می‌شود.
       *[no] هزینه: { tariff_fee }، که از همان روز در صورت‌حساب می‌آید.
    }
    { $lost ->
        [none] { "" }
       *[other] این سرویس‌ها در طرح تازه نیست و همان روز غیرفعال می‌شود:
    }
    .after = ثبت شود؟ تا آن روز می‌توانید منصرف شوید.
lost_line = • { $name }
tariff_changed = انجام شد. { $account } از حالا روی طرح «{ $tariff }» است.
tariff_change_ordered = ثبت شد. { $account } از { WEEKDAY($starts) } به طرح «{ $tariff }» می‌رود و تا آن روز می‌توانید منصرف شوید.
tariff_change_begun = طرح تازه‌ی «{ $tariff }» روی { $account } شروع شد.
tariff_change_failed = تغییر طرح { $account } به «{ $tariff }» انجام نشد، چون { $price } لازم بود و موجودی { $balance } است. طرح قبلی‌تان ادامه دارد؛ خط را شارژ کنید و دوباره درخواست بدهید.
tariff_undo_confirm = تغییر طرح { $account } به «{ $tariff }» که قرار بود { WEEKDAY($starts) } انجام شود لغو شود؟
tariff_change_undone = لغو شد. { $account } روی «{ $old }» می‌ماند و به «{ $tariff }» نمی‌رود.
tariff_no_change_waiting = تغییر طرحی در نوبت ندارید که لغو شود.
tariff_same = { $account } همین حالا روی طرح «{ $tariff }» است. طرح دیگری می‌خواهید؟
tariff_other_payment = شیوه‌ی پرداخت «{ $tariff }» با { $account } فرق دارد و رفتن از اعتباری به دائمی یا برعکس قرارداد تازه می‌خواهد. همکارانم انجام می‌دهند، یا طرح دیگری انتخاب کنید.
tariff_not_for_account = «{ $tariff }» برای { $account } ارائه نمی‌شود. طرح‌های خودتان را ببینید:
tariff_no_other = طرح دیگری نیست که حسابتان از این‌جا به آن برود.
tariff_change_waiting = یک تغییر طرح ثبت کرده‌اید: { $account } از { WEEKDAY($starts) } به «{ $tariff }» می‌رود. اول می‌توانید آن را لغو کنید.
tariff_debt = { $account } بدهی سررسیدگذشته دارد: { $amount }. اول آن را پرداخت کنید، بعد طرح عوض می‌شود.
tariff_promise_owed = اعتبار اضطراری‌تان تسویه نشده است: { $total } تا { WEEKDAY($due) }. خط را شارژ کنید تا تسویه شود، بعد طرح عوض می‌شود.
tariff_changed_lately = در { $days } روز گذشته طرحتان را عوض کرده‌اید. تغییر بعدی از { WEEKDAY($next) } شدنی است.
resume_tariff_form = تغییر طرحتان نیمه‌کاره ماند. ادامه بدهیم؟
resume_undo_tariff_form = داشتید تغییر طرح را لغو می‌کردید. ادامه بدهیم؟

bundle_line = • { $bundle }: { $price } برای { $days } روز{ allowance }
ask_bundle = کدام بسته را می‌خواهید؟ انتخاب کنید، یا حجم، مدت یا قیمت را بنویسید:
bundle_unclear = بسته‌ای با این مشخصات پیدا نکردم. از بسته‌های موجود انتخاب کنید:
bundles_none = برای حساب شما بسته‌ای نداریم. می‌توانید طرح‌ها یا سرویس‌ها را ببینید.
bundle_not_for_account = «{ $bundle }» برای این حساب ارائه نمی‌شود. بسته‌های خودش را ببینید:
bundle_confirm = بسته‌ی «{ $bundle }» برای { $account } به مبلغ { $price } و مدت { $days } روز{ allowance }. { pay_from }
    .after = فعال شود؟
bundle_bought =
    انجام شد. بسته‌ی «{ $bundle }» روی { $account } تا { $ends } فعال است.
    { $left ->
        [none] { "" }
       *[other] موجودی: { $left }.
    }
bundles_left = مانده‌ی بسته‌های شما:
bundle_left_line = • { $bundle } روی { $account } تا { $ends }، مانده{ allowance }
resume_bundle_form = خرید بسته‌تان نیمه‌کاره ماند. ادامه بدهیم؟

ask_number_to_block = شماره‌ای را که می‌خواهید مسدود شود بنویسید؛ موبایل یا ثابت. شماره‌ی خارج از کشور را با کد کشور بنویسید.
block_confirm = شماره‌ی { $number } برای { $account } مسدود شود؟ دیگر نمی‌تواند با شما تماس بگیرد.
block_confirm_service =
    { $fee ->
        [zero] برای مسدود کردن { $number } روی { $account } باید «{ $service }» فعال باشد که فعال نیست؛ رایگان است.
       *[some] برای مسدود کردن { $number } روی { $account } باید «{ $service }» فعال باشد که فعال نیست؛ هزینه: { fee_text }. { pay_from }
    }
    .after = سرویس فعال و شماره مسدود شود؟
number_blocked = شماره‌ی { $number } برای { $account } مسدود شد.
number_already_blocked = شماره‌ی { $number } از { DAY($since) } برای { $account } مسدود است.
block_own_number = این شماره‌ی خودتان است و مسدود نمی‌شود. شماره‌ی مزاحم را بنویسید.
blacklist_full = لیست سیاه { $account } پر است و { $most } شماره بیشتر جا ندارد. اول شماره‌ای را از آن بردارید.
ask_number_to_unblock = کدام شماره آزاد شود؟ انتخاب کنید، یا شماره یا ۴ رقم آخرش را بنویسید.
number_button = { $number }
unblock_confirm = شماره‌ی { $number } از لیست سیاه { $account } برداشته شود؟
number_unblocked = شماره‌ی { $number } آزاد شد و می‌تواند با { $account } تماس بگیرد.
number_not_blocked =
    { $account ->
        [none] این شماره در لیست سیاه شما نیست.
       *[other] این شماره در لیست سیاه { $account } نیست.
    }
blocked_numbers = شماره‌های مسدود { $account } ({ $count } از { $most }):
blocked_numbers_off = سرویس لیست سیاه روی { $account } غیرفعال است و این شماره‌ها فعلاً مسدود نیستند ({ $count } از { $most }):
blocked_none = شماره‌ی مسدودی روی { $account } ندارید. لیست سیاه تا { $most } شماره جا دارد.
blocked_none_to_free = شماره‌ی مسدودی ندارید که آزاد شود.
blocked_line = • { $number }، از { DAY($since) }
resume_block_form = داشتید شماره‌ای را مسدود می‌کردید. ادامه بدهیم؟
resume_unblock_form = داشتید شماره‌ای را آزاد می‌کردید. ادامه بدهیم؟

## Loyalty

points = شما { $total } امتیاز در { $programme } دارید:
points_expiring_line = • { $points } امتیاز تا { $day } اعتبار دارد
points_none = فعلاً امتیازی در { $programme } ندارید. با هر شارژ و هر پرداخت قبض امتیاز می‌گیرید.
ask_reward = امتیازتان را به چه تبدیل کنم؟ انتخاب کنید یا بنویسید:
reward_unclear = چنین جایزه‌ای پیدا نکردم. از فهرست انتخاب کنید:
reward_line =
    { $missing ->
        [none] • { $reward }: { $points } امتیاز
       *[other] • { $reward }: { $points } امتیاز ({ $missing } امتیاز کم دارید)
    }
redeem_confirm_bundle = { $points } امتیاز به «{ $reward }» روی { $account } برای { $days } روز{ allowance }.
    .after = { $left } امتیاز می‌ماند و تبدیل برگشت ندارد. انجام شود؟
redeem_confirm_discount = { $points } امتیاز به «{ $reward }». { $discount } از بدهی { $account } کم می‌شود.
    .after = { $left } امتیاز می‌ماند و تبدیل برگشت ندارد. انجام شود؟
redeem_confirm_voucher = { $points } امتیاز به «{ $reward }» در { $partner }. کدش پیامک هم می‌شود.
    .after = { $left } امتیاز می‌ماند و تبدیل برگشت ندارد. انجام شود؟
redeemed_bundle = انجام شد. «{ $reward }» از حالا روی { $account } فعال است. امتیاز مانده: { $left }
redeemed_discount = انجام شد. { $discount } از قبض { $account } کم شد. امتیاز مانده: { $left }
redeemed_voucher = انجام شد. کد «{ $reward }» در { $partner }: { $voucher }. امتیاز مانده: { $left }
sms_voucher = کد «{ $reward }» در { $partner }: { $voucher }
points_too_few = «{ $reward }» به { $points } امتیاز نیاز دارد و شما { $total } امتیاز دارید؛ { $missing } امتیاز کم است.
points_nothing_to_discount = برای «{ $reward }» باید قبض بازی به مبلغ { $discount } یا بیشتر داشته باشید که قسطی یا در حال پرداخت نباشد. جایزه‌ی دیگری می‌خواهید؟
resume_redeem_form = تبدیل امتیازتان نیمه‌کاره ماند. ادامه بدهیم؟

## Home internet

ask_internet_city = اینترنت خانگی را برای کدام شهر می‌خواهید؟
internet_city_unclear = فعلاً در این شهرها خدمت می‌دهیم؛ یکی را انتخاب کنید:
ask_internet_district = کدام محله؟
internet_district_unclear = این محله را پیدا نکردم. از فهرست انتخاب کنید:
place_line = • { $name }
internet_not_covered = { $district } در { $city } هنوز زیر پوشش نیست. نشانی دیگری را امتحان کنید یا به همکارانم وصلتان کنم.
ask_internet_plan = این طرح‌ها در محله‌ی شما ارائه می‌شود. کدام را می‌خواهید؟
ask_internet_other_plan = متأسفانه «{ $plan }» در محله‌ی شما ارائه نمی‌شود. این‌ها را داریم؛ کدام را می‌خواهید؟
internet_plan_not_there = «{ $plan }» در { $district } ارائه نمی‌شود. از نو انتخاب می‌کنید؟
ask_internet_address = نشانی کامل را بنویسید: خیابان، پلاک و طبقه.
internet_bad_address = نشانی کامل نیست. دست‌کم خیابان و پلاک را بنویسید.
ask_internet_visit = چه وقت برای آمدن کارشناس نصب مناسب است؟ انتخاب کنید، یا روزی از { WEEKDAY($first) } تا { WEEKDAY($last) } بنویسید.
visit_button = { WEEKDAY($day) }، ساعت { $hour } تا { $until }
visit_move_button = تغییر نوبت نصب
internet_cancel_button = لغو درخواست اینترنت
internet_no_visits = این روزها همه‌ی نوبت‌های شهرتان پر است. فردا دوباره سر بزنید یا با همکارانم صحبت کنید.
internet_no_visit_on =
    { $first ->
        [none] { WEEKDAY($day) } نوبت خالی نداریم.
       *[other] { WEEKDAY($day) } نوبت خالی نداریم. نزدیک‌ترین نوبت { WEEKDAY($first) } است.
    }
internet_visit_taken = این نوبت همین حالا پر شد. نوبت دیگری انتخاب کنید.
internet_confirm =
    درخواست شما: { $plan }، { fee_text }
    نشانی: { $address }، { $district }، { $city }
    نوبت نصب: { WEEKDAY($day) } ساعت { $hour } تا { $until }
    { $setup ->
        [zero] نصب رایگان است.
       *[some] هزینه‌ی نصب { $setup } است و در صورت‌حساب اول می‌آید.
    }
    .after = ثبت شود؟
internet_ordered = درخواست «{ $plan }» با شماره‌ی { $reference } ثبت شد. نوبت نصب: { WEEKDAY($day) } ساعت { $hour } تا { $until }.
internet_order_open = درخواست بازی به شماره‌ی { $reference } برای «{ $plan }» دارید؛ نوبت نصب: { WEEKDAY($day) } ساعت { $hour } تا { $until }.
internet_no_order = درخواست بازی برای اینترنت خانگی ندارید. اگر اینترنت خانگی‌تان وصل است و می‌خواهید قطعش کنید، با همکارانم صحبت کنید.
visit_move_confirm = نوبت درخواست { $reference } به { WEEKDAY($day) } ساعت { $hour } تا { $until } منتقل شود؟
visit_moved = انجام شد. نوبت درخواست { $reference } برای «{ $plan }» شد { WEEKDAY($day) } ساعت { $hour } تا { $until }.
internet_cancel_confirm = درخواست { $reference } برای «{ $plan }» با نوبت { WEEKDAY($day) } ساعت { $hour } تا { $until } لغو شود؟
internet_cancelled = درخواست { $reference } برای «{ $plan }» لغو شد و نوبت { WEEKDAY($day) } ساعت { $hour } تا { $until } آزاد شد.
resume_home_internet_form = درخواست اینترنت خانگی‌تان نیمه‌کاره ماند. ادامه بدهیم؟
resume_move_visit_form = داشتید نوبت نصب را عوض می‌کردید. ادامه بدهیم؟
resume_cancel_internet_form = داشتید درخواست اینترنت را لغو می‌کردید. ادامه بدهیم؟

## Complaints

ask_complaint_about = از پیشامد متأسفم؛ همین‌جا ثبتش می‌کنیم. شکایتتان درباره‌ی چیست؟
subject_button = { $subject }
complaint_subject_unclear = موضوع شکایت را متوجه نشدم. نزدیک‌ترین مورد را از فهرست انتخاب کنید.
complaint_unknown_subject = «{ $subject }» جزو موضوع‌های شکایت نیست. نزدیک‌ترین مورد را از فهرست انتخاب کنید.
ask_complaint_when = این مشکل چه روزی پیش آمد؟ تاریخ را بنویسید، یا مثلاً «هفته‌ی پیش».
today = امروز
yesterday = دیروز
bad_date = تاریخ را متوجه نشدم. مثل «{ $today }» یا «سه روز پیش» بنویسید.
ask_complaint_description = لطفاً ماجرا را با جزئیات بنویسید.
ask_answer_by = پاسخ را چطور برایتان بفرستیم؟
answer_by_sms = پیامک
answer_by_email = ایمیل
answer_by_letter = نامه‌ی پستی
answer_by_unclear = لطفاً راه دریافت پاسخ را از فهرست انتخاب کنید.
answer_way_not_offered =
    { $way ->
        [sms] پاسخ با پیامک ممکن نیست. راه دیگری انتخاب کنید.
        [email] پاسخ با ایمیل ممکن نیست. راه دیگری انتخاب کنید.
       *[letter] پاسخ با نامه ممکن نیست. راه دیگری انتخاب کنید.
    }
ask_contact_sms = پاسخ به کدام شماره‌ی موبایل پیامک شود؟
ask_contact_email = نشانی ایمیلتان را بنویسید.
ask_contact_letter = نشانی پستی‌تان را کامل بنویسید: شهر، خیابان، پلاک و کد پستی.
own_phone = شماره‌ی خودم { $phone }
bad_email = نشانی ایمیل درست نیست. مثل این بنویسید: name@example.com
bad_address = نشانی کامل نیست. شهر، خیابان، پلاک و کد پستی را بنویسید.
complaint_confirm = لطفاً پیش از ثبت، شکایت را مرور کنید:
    موضوع: { $about }
    { $bill ->
        [none] { "" }
       *[other] صورت‌حساب: { $bill }
    }
    تاریخ رویداد: { $date }
    شرح: { $description }
    { $way ->
        [sms] پاسخ با پیامک به: { $contact }
        [email] پاسخ با ایمیل به: { $contact }
       *[letter] پاسخ با نامه به: { $contact }
    }
    ثبت شود؟
complaint_filed =
    شکایت شما ثبت شد. شماره‌ی پیگیری: { $reference }
    { $way ->
        [sms] پاسخ حداکثر تا { WEEKDAY($due) } پیامک می‌شود.
        [email] پاسخ حداکثر تا { WEEKDAY($due) } به ایمیلتان می‌رسد.
       *[letter] پاسخ حداکثر تا { WEEKDAY($due) } با نامه فرستاده می‌شود.
    }
complaint_window_closed = متأسفم؛ شکایت تا { $days } روز پذیرفته می‌شود و آخرین روز آن { $last_day } بود.
    { $afterwards }
complaint_event_in_future = { $date } هنوز نرسیده است. روزی را بنویسید که مشکل پیش آمد.
complaint_too_short = لطفاً کمی بیشتر توضیح بدهید تا همکارانم مشکل را بفهمند؛ دست‌کم { $least } حرف.
complaint_too_long = توضیح خیلی طولانی است. لطفاً آن را در { $most } حرف خلاصه کنید.
ask_reference = شماره‌ی پیگیری ۸ رقمی را بنویسید، یا از شکایت‌هایتان انتخاب کنید:
complaint_button = { $reference }، { $about }
bad_reference = شماره‌ی پیگیری درست نیست؛ شاید رقمی کم یا زیاد شده. این شماره ۸ رقم دارد، مثل 4821-7731.
complaint_not_found = شکایتی با این شماره به نام شما پیدا نشد. شماره را بررسی کنید یا شکایت‌هایتان را ببینید.
complaints_none = شکایتی به نام شما ثبت نشده است.
complaint_state =
    شکایت { $reference } ({ $about }):
    { $status ->
        [acknowledged] ثبت شده و در نوبت بررسی است.
        [inProgress] در حال بررسی است.
        [resolved] رسیدگی شده است.
       *[closed] بسته شده است.
    }
    { $late ->
        [yes] پاسخ باید تا { WEEKDAY($due) } می‌رسید و دیر شده است؛ پوزش می‌خواهیم. می‌توانید آن را به مرجع بالاتر ببرید.
       *[no] { $status ->
            [acknowledged] پاسخ حداکثر تا { WEEKDAY($due) } می‌رسد.
            [inProgress] پاسخ حداکثر تا { WEEKDAY($due) } می‌رسد.
           *[other] { "" }
        }
    }
    { $answer ->
        [none] { "" }
       *[other] پاسخ: { $answer }
    }
    { $escalated ->
        [none] { "" }
       *[other] از { DAY($escalated) } نزد نهاد تنظیم‌گر است.
    }
complaint_escalate = اگر از پاسخ راضی نیستید یا دیر شده، حق دارید شکایت را به مرجع بالاتر ببرید. { $afterwards } شماره‌ی پیگیری همین‌جا را هم همراه داشته باشید.
appeal_too_early = مهلت پاسخ ما تا { WEEKDAY($due) } است. اگر تا آن روز پاسخ ندادیم یا پاسخ قانع‌کننده نبود، پرونده‌ی کامل را برای نهاد تنظیم‌گر می‌فرستم. { $afterwards }
escalated_before = این شکایت از { DAY($at) } نزد { $regulator } است و تصمیم با آن‌هاست.
reopen_not_again = بررسی دوباره‌ی این شکایت از طرف ما ممکن نیست، اما { $regulator } می‌تواند به آن رسیدگی کند.
ask_remedy = پاسخ قانع‌کننده نبود؟ می‌توانیم دوباره بررسی کنیم، یا پرونده‌ی کامل را برای { $regulator } بفرستم.
remedy_reopen = بررسی دوباره
remedy_regulator = ارجاع به نهاد تنظیم‌گر
remedy_unclear = لطفاً یکی از این دو را انتخاب کنید.
ask_appeal_reason = کجای پاسخ قانعتان نکرد، یا چه انتظاری دارید؟ همان نوشته‌ی شما ضمیمه می‌شود.
appeal_confirm =
    { $remedy ->
        [reopen] شکایت { $reference } ({ $about }) دوباره بررسی شود؟
       *[regulator] شکایت { $reference } ({ $about }) برای { $regulator } فرستاده شود؟ نام و شماره‌ی شما، تاریخ‌ها و نوشته‌های مربوط به آن همراهش می‌رود.
    }
    نوشته‌ی شما: { $reason }
complaint_reopened = شکایت { $reference } دوباره باز شد. پاسخ تازه حداکثر تا { WEEKDAY($due) } می‌رسد.
complaint_escalated = شکایت { $reference } با پرونده‌ی کامل برای { $regulator } فرستاده شد. با شما تماس می‌گیرند.
complaint_answered =
    { $way ->
        [sms] به شکایت { $reference } پاسخ داده شد؛ پاسخ پیامک می‌شود.
        [email] به شکایت { $reference } پاسخ داده شد؛ پاسخ به ایمیلتان می‌رسد.
       *[letter] به شکایت { $reference } پاسخ داده شد؛ پاسخ با نامه می‌رسد.
    }
answered_before = به این شکایت پاسخ داده شده است.
answer_too_long = این پاسخ برای روشی که مشتری خواسته طولانی است؛ حداکثر { $most } حرف.
answer_empty = اول پاسخ را بنویسید.

## Tickets

ask_ticket_subject = موضوع تیکت چیست؟ چند کلمه کافی است.
ask_ticket_domain = درباره‌ی کدام دامنه است؟ بنویسید یا انتخاب کنید:
domain_button = { $domain }
domain_none = دامنه‌ی خاصی نیست
bad_domain = این نام دامنه درست نیست. مثل { $example } بنویسید.
foreign_domain = ما فقط دامنه‌های { $zones } را ثبت می‌کنیم. یکی از آن‌ها را بنویسید.
ask_ticket_text = لطفاً مشکل را شرح بدهید. عکس و PDF را بعداً می‌توانید در صفحه‌ی تیکت بگذارید.
ticket_subject_unfit = موضوع باید { $least } تا { $most } حرف باشد.
ticket_text_unfit = متن باید { $least } تا { $most } حرف باشد.
ticket_confirm =
    لطفاً پیش از ثبت مرور کنید:
    موضوع: { $subject }
    { $domain ->
        [none] { "" }
       *[other] دامنه: { $domain }
    }
    شرح: { $text }
    { $files ->
        [0] { "" }
       *[other] به همراه { $files } فایل
    }
    ثبت شود؟
ticket_opened = تیکت { $reference } ثبت شد. پاسخ کارشناسان همین‌جا و با ایمیل می‌رسد؛ فایل‌ها را در صفحه‌ی تیکت بگذارید.
ticket_page = صفحه‌ی تیکت
ask_which_ticket = کدام تیکت؟ انتخاب کنید یا شماره‌اش را بنویسید:
ticket_button = { $reference }، { $subject }
tickets_none = چنین تیکتی ندارید.
ticket_not_found = تیکتی با این شماره به نام شما پیدا نشد.
ticket_state =
    تیکت { $reference }: { $subject }
    { $status ->
        [open] در انتظار پاسخ کارشناسان است.
        [answered] کارشناسان پاسخ داده‌اند.
       *[closed] بسته شده است؛ با پاسخ شما دوباره باز می‌شود.
    }
    { $closes ->
        [none] { "" }
       *[other] اگر پاسخی ندهید، { WEEKDAY($closes) } بسته می‌شود.
    }
ticket_entry_customer =
    شما، { $at }: { $text } { $files ->
        [none] { "" }
        [one] (یک فایل)
       *[other] ({ $files } فایل)
    }
ticket_entry_agent =
    کارشناس، { $at }: { $text } { $files ->
        [none] { "" }
        [one] (یک فایل)
       *[other] ({ $files } فایل)
    }
ask_ticket_reply = چه چیزی به تیکت اضافه کنم؟
ticket_reply_confirm =
    { $status ->
        [closed] تیکت { $reference } دوباره باز و این متن به آن اضافه می‌شود:
       *[other] این متن به تیکت { $reference } اضافه می‌شود:
    }
    { $text }
    { $files ->
        [0] { "" }
       *[other] به همراه { $files } فایل
    }
    فرستاده شود؟
ticket_replied = پاسختان به تیکت { $reference } اضافه شد. نوبت کارشناسان است.
ticket_close_confirm = تیکت { $reference } ({ $subject }) بسته شود؟
ticket_closed = تیکت { $reference } بسته شد. اگر پاسخی بدهید دوباره باز می‌شود.
ticket_closed_before = تیکت { $reference } قبلاً بسته شده است.
ticket_answered =
    کارشناسان به تیکت { $reference } ({ $subject }) پاسخ دادند:
    { $text }
    برای جواب دادن بنویسید «می‌خواهم به تیکت پاسخ بدهم».
ticket_ending = تیکت { $reference } ({ $subject }) اگر پاسخی ندهید فردا بسته می‌شود.
ticket_ended = تیکت { $reference } ({ $subject }) چون پاسخی نرسید بسته شد. با پاسخ شما دوباره باز می‌شود.
file_too_large = حجم فایل زیاد است؛ هر فایل حداکثر { $megabytes } مگابایت.
file_not_taken = فقط عکس (PNG، JPG، GIF، TIFF) و فایل PDF پذیرفته می‌شود.
too_many_files = هر بار حداکثر { $most } فایل.
email_activation =
    به { $provider } خوش آمدید.
    تا { $until } با این پیوند حسابتان را فعال کنید. اگر درخواستی نداده‌اید، این ایمیل را نادیده بگیرید؛ چیزی عوض نمی‌شود.
    .subject = فعال‌سازی حساب { $provider }
account_page_activate = فعال‌سازی حساب { $provider }
account_page_activate_ask = برای فعال شدن حساب، دکمه را بزنید.
account_page_activate_button = فعال‌سازی حساب
account_page_activate_done = حسابتان فعال شد. به گفتگو برگردید تا آنجا ادامه بدهیم.
account_page_password = رمز عبور حساب { $provider }
account_page_password_ask = رمز عبور (دست‌کم ۱۰ نویسه)
account_page_password_again = تکرار رمز عبور
account_page_password_button = ذخیره
account_page_password_done = رمز عبور ذخیره شد. به گفتگو برگردید و «تعیین کردم» را بزنید.
link_over = این پیوند استفاده شده یا مهلتش تمام شده است. به گفتگو برگردید و پیوند تازه بخواهید.
weak_password = این رمز ضعیف است: دست‌کم { $least } نویسه، نه تکرار چند نویسه.
passwords_differ = دو رمز یکسان نیستند. دوباره بنویسید.
ticket_page_title = { $provider }: تیکت { $reference }
ticket_page_you = شما
ticket_page_staff = کارشناس
ticket_page_write = پاسخ شما
ticket_page_files = عکس یا فایل PDF
ticket_page_send = ارسال
ticket_page_status_open = در انتظار پاسخ کارشناسان.
ticket_page_status_answered = پاسخ داده شده؛ همین‌جا می‌توانید جواب بدهید.
ticket_page_status_closed = بسته شده؛ با پاسخ شما دوباره باز می‌شود.
email_ticket_answered =
    { $provider } به تیکت { $reference } ({ $subject }) پاسخ داد:
    { $text }
    برای جواب دادن به صفحه‌ی تیکت بروید؛ ایمیل‌های رسیده به این نشانی خوانده نمی‌شود.
    .subject = تیکت { $reference }: { $subject }
email_ticket_ending =
    تیکت { $reference } ({ $subject }) در { $provider } فردا بسته می‌شود، مگر در صفحه‌اش پاسخ بدهید.
    .subject = تیکت { $reference } فردا بسته می‌شود
email_ticket_ended =
    تیکت { $reference } ({ $subject }) در { $provider } چون پاسخی نرسید بسته شد. با پاسخ شما در صفحه‌اش دوباره باز می‌شود.
    .subject = تیکت { $reference } بسته شد

## Notices

ask_notice_kind = این‌ها اعلان‌های شما از { $provider } و راه رسیدنشان است. کدام را تغییر بدهم؟
    .after = از ساعت { $start } شب تا { $end } صبح چیزی نمی‌فرستیم، مگر آنچه نشود عقب انداخت.
notice_line = • { $kind }: { $way ->
        [off] خاموش
        [chat] همین گفت‌وگو
        [sms] پیامک
       *[email] ایمیل
    }
notice_button = { $kind }
notice_kind_unclear = متوجه نشدم کدام اعلان منظورتان است. از فهرست انتخاب کنید:
ask_notice_way = اعلان‌های «{ $kind }» از چه راهی برایتان بیاید؟
notice_way_off = خاموش شود
notice_way_chat = همین گفت‌وگو
notice_way_sms = پیامک
notice_way_email = ایمیل
notice_way_unclear = یکی را انتخاب کنید: همین گفت‌وگو، پیامک، ایمیل، یا خاموش.
notice_way_not_offered = اعلان‌های «{ $kind }» از این راه فرستاده نمی‌شود. راه دیگری انتخاب کنید:
notice_email_missing = ایمیلی از شما نداریم. اول ایمیلتان را ثبت کنید یا راه دیگری انتخاب کنید:
notice_already_so =
    { $way ->
        [off] اعلان‌های «{ $kind }» از قبل خاموش است.
       *[other] اعلان‌های «{ $kind }» از قبل همین‌طور برایتان می‌آید.
    }
notice_confirm =
    { $way ->
        [off] اعلان‌های «{ $kind }» خاموش شود؟
        [chat] اعلان‌های «{ $kind }» در همین گفت‌وگو بیاید؟
        [sms] اعلان‌های «{ $kind }» با پیامک بیاید؟
       *[email] اعلان‌های «{ $kind }» به ایمیلتان بیاید؟
    }
notice_changed =
    { $way ->
        [off] اعلان‌های «{ $kind }» خاموش شد.
        [chat] انجام شد. اعلان‌های «{ $kind }» در همین گفت‌وگو می‌آید.
        [sms] انجام شد. اعلان‌های «{ $kind }» با پیامک می‌آید.
       *[email] انجام شد. اعلان‌های «{ $kind }» به ایمیلتان می‌آید.
    }
notice_undo = برگردان

## Outages

outage_danger = ⚠️ اول ایمنی خودتان: از آنجا فاصله بگیرید، به چیزی دست نزنید و همین حالا با { $emergency } تماس بگیرید.
ask_outage_place =
    { $danger ->
        [yes] { outage_danger }
       *[no] { "" }
    }
    کجا برق نیست؟ نشانی خودتان را انتخاب کنید یا محله و شهر را بنویسید.
ask_outage_where = کدام محله را می‌پرسید؟ نشانی خودتان را انتخاب کنید یا محله و شهر را بنویسید.
choose_outage_place = کدام‌یک منظورتان است؟
outage_area = { $area }
outage_place_unclear = متوجه نشدم کجاست. محله و شهر را در حداکثر { $most } حرف بنویسید.
outage_area_unknown = این محله را پیدا نکردم. نام محله و شهر را بنویسید، یا قطعی را گزارش کنید تا ثبتش کنم.
outage_confirm =
    { $danger ->
        [yes] { outage_danger }
       *[no] { "" }
    }
    { $known ->
        [yes] از قطعی { $place } از { $since } خبر داریم. گزارش شما را هم به آن اضافه کنم؟
       *[no] قطعی برق { $place } را گزارش کنم؟
    }
outage_reported =
    { $before ->
        [yes] گزارش شما از قبل با شماره‌ی { $reference } ثبت است.
       *[no] گزارش شما با شماره‌ی { $reference } ثبت شد.
    }
    { $danger ->
        [yes] { outage_danger }
       *[no] { "" }
    }
    { outage_state }
    برق که بیاید همین‌جا خبرتان می‌کنم.
outage_state =
    { $status ->
        [over] برق { $place } از { $over } وصل است.
        [confirmed] برق { $place } از { $since } قطع است.
       *[reported] { $reports ->
            [one] یک گزارش از قطعی { $place } از { $since } رسیده و گروه عملیات در حال بررسی است.
           *[other] { $reports } گزارش از قطعی { $place } از { $since } رسیده و گروه عملیات در حال بررسی است.
        }
    }
    { $known ->
        [none] { "" }
       *[other] آخرین خبر: { $known }
    }
    { $status ->
        [over] { "" }
       *[other] { $estimate ->
            [none] زمان وصل شدن هنوز معلوم نیست.
           *[other] پیش‌بینی وصل شدن: { $estimate }
        }
    }
outage_none =
    { $cuts ->
        [0] در { $place } نه قطعی ثبت شده و نه خاموشی برنامه‌ریزی‌شده‌ای در پیش است. اگر برق ندارید، گزارش کنید.
       *[other] الان در { $place } قطعی ثبت نشده. خاموشی‌های برنامه‌ریزی‌شده:
    }
cut_line = • از { $start } تا { $end }: { $reason }
outage_report_unknown = گزارشی با این شماره پیدا نشد. شماره را نگاه کنید یا محله را بپرسید.
outage_over = برق { $place } از { $over } وصل شد. از صبوری شما ممنونیم. اگر هنوز برق ندارید، دوباره گزارش کنید.
sms_outage_over = { $provider }: برق { $place } از { $over } وصل شد.
email_outage_over = برق { $place } از { $over } وصل شد. اگر هنوز برق ندارید، دوباره گزارش کنید. { $provider }
    .subject = برق { $place } وصل شد
cut_announced = برق { $place } به دلیل «{ $reason }» از { $start } تا { $end } قطع می‌شود. اشتراک شما در آنجا: { $account }
sms_cut_announced = { $provider }: خاموشی برنامه‌ریزی‌شده‌ی { $place } از { $start } تا { $end }. علت: { $reason }. اشتراک { $account }
email_cut_announced = برق { $place } از { $start } تا { $end } قطع می‌شود. علت: { $reason }. اشتراک شما در آنجا: { $account }. { $provider }
    .subject = خاموشی برنامه‌ریزی‌شده در { $place }
cut_called_off = خاموشی { $place } که از { $start } تا { $end } برای «{ $reason }» بود لغو شد. اشتراک شما در آنجا: { $account }
sms_cut_called_off = { $provider }: خاموشی { $place } از { $start } تا { $end } ({ $reason }) لغو شد. اشتراک { $account }
email_cut_called_off = خاموشی { $place } از { $start } تا { $end } ({ $reason }) لغو شد. اشتراک شما در آنجا: { $account }. { $provider }
    .subject = خاموشی { $place } لغو شد
desk_time_unclear = زمان درست نیست: باید در آینده باشد و پایان بعد از شروع.
desk_outage_known = برای این محدوده یک قطعی باز ثبت است.
desk_words_unfit = متنی با حداکثر { $most } حرف بنویسید.

## Files

file_choose = 📎 انتخاب فایل
files_none = بدون فایل
files_done = همین‌ها بس است
files_unclear = فایل را همین‌جا بفرستید یا بدون آن ادامه دهید.
file_not_arrived = فایل به دستم نرسید. دوباره بفرستید.
ask_ticket_files =
    { $count ->
        [0] عکس یا فایل PDF هم می‌فرستید؟ همین‌جا بفرستید؛ حداکثر { $most } تا.
       *[other] { $count } فایل رسید. باز هم بفرستید یا به همین‌ها بسنده کنید.
    }
ask_outage_photo = عکسی از خرابی دارید؟ از جای امن بفرستید، یا بدون آن ادامه دهید.

## Hand-off

handoff_waiting =
    { $position ->
        [one] شما را به همکارانم وصل می‌کنم؛ نفر بعدی شما هستید. هر چه لازم است بنویسید تا بخوانند.
       *[other] شما را به همکارانم وصل می‌کنم؛ نفر { $position } صف هستید. هر چه لازم است بنویسید تا بخوانند.
    }
handoff_still_waiting =
    { $position ->
        [one] در صف هستید و نفر بعدی شمایید.
       *[other] در صف هستید؛ نفر { $position }.
    }
handoff_cancelled = باشد، از صف خارج شدید و خودم در خدمتم.
handoff_not_waiting = در صف نیستید و با خودِ من، مدد، صحبت می‌کنید. چه کمکی از من برمی‌آید؟
agent_joined = { $name } پاسخگوی شماست.
agent_left = گفتگو با { $name } تمام شد و من، مدد، دوباره در خدمتم.
chat_closed = این گفتگو بسته شد. هر وقت بنویسید دوباره باز می‌شود.
chat_taken = این گفتگو دیگر در صف نیست.
not_your_chat = این گفتگو الان دست شما نیست.

## Said by the door and the channels

card_masked = برای امنیت شما شماره‌ی کارت پنهان شد. شماره‌ی کارت یا رمز خود را در گفتگو ننویسید.
password_masked = رمزی که نوشتید برای امنیت حسابتان پنهان شد. ما هرگز رمز عبورتان را نمی‌پرسیم؛ اگر جای دیگری هم فرستاده‌اید، عوضش کنید.
message_too_long = پیامتان طولانی است. لطفاً آن را در { $limit } حرف خلاصه کنید.
attachment_unsupported =
    { $kind ->
        [photo] عکس را نمی‌توانم ببینم. لطفاً خواسته‌تان را بنویسید.
        [voice] پیام صوتی را نمی‌توانم بشنوم. لطفاً خواسته‌تان را بنویسید.
        [video] ویدئو را نمی‌توانم ببینم. لطفاً خواسته‌تان را بنویسید.
        [location] از موقعیت مکانی نمی‌توانم استفاده کنم. لطفاً خواسته‌تان را بنویسید.
        [sticker] استیکر قشنگی بود! بنویسید چه کمکی از من برمی‌آید.
       *[other] فایل را نمی‌توانم باز کنم. لطفاً خواسته‌تان را بنویسید.
    }
say_something = نوشته‌ای به دستم نرسید. بنویسید چه کمکی از من برمی‌آید.
slow_down = پیام‌ها پشت سر هم رسید. چند لحظه صبر کنید و بعد ادامه بدهید.
button_stale = این گزینه قدیمی است و دیگر کار نمی‌کند. لطفاً خواسته‌تان را دوباره بنویسید.
button_pressed_before = این گزینه را قبلاً انتخاب کرده‌اید.
dialogue_down = پوزش می‌خواهم، سامانه موقتاً در دسترس نیست. پیامتان محفوظ است و به‌محض وصل شدن پاسخ می‌دهم.
dialogue_slow = پوزش می‌خواهم، سامانه کند شد و نمی‌دانم کارتان انجام شد یا نه. دوباره بفرستید یا به همکارانم وصلتان کنم.
contact_not_yours = این شماره‌ی شخص دیگری است. شماره‌ی خودتان را بفرستید یا بنویسید.
edit_not_read = ویرایش پیام قبلی به دستم نمی‌رسد. لطفاً پیام تازه بنویسید.
private_only = برای حفظ حریم شما فقط در گفتگوی خصوصی پاسخ می‌دهم. لطفاً آن‌جا برایم بنویسید.
command_start = شروع گفتگو
command_help = چه کارهایی از من برمی‌آید
command_lang = تغییر زبان
checkout_ask = پرداخت { $amount } به { $provider }، شماره‌ی پیگیری { $reference }
checkout_demo = این صفحه‌ی پرداخت نمایشی است و پولی جابه‌جا نمی‌شود. نتیجه‌ی پرداخت را انتخاب کنید.
checkout_pay = پرداخت
checkout_decline = ناموفق شود
checkout_paid = { $amount } پرداخت شد؛ شماره‌ی پیگیری { $reference }. می‌توانید صفحه را ببندید، رسید در گفتگویتان است.
checkout_failed = پرداخت انجام نشد. می‌توانید از گفتگو دوباره امتحان کنید.
checkout_held = مبلغ رسید و در حال بررسی است؛ همکارانم با شما تماس می‌گیرند. شماره‌ی پیگیری { $reference }.
checkout_expired = مهلت این لینک تمام شده است. در گفتگو لینک تازه بخواهید.
checkout_unavailable = صفحه‌ی پرداخت الان در دسترس نیست. چند دقیقه‌ی دیگر امتحان کنید.
sms_code =
    کد ورود { $provider }: { $code }
    تا { $seconds } ثانیه معتبر است. آن را به کسی ندهید.
email_code =
    کد تأیید { $provider }: { $code }
    تا { $seconds } ثانیه معتبر است. آن را به کسی ندهید.
    .subject = کد تأیید { $provider }
sms_company_completed = { $provider }: درخواست { $reference } پذیرفته شد و { $company } مشترک سازمانی ماست.
sms_company_refused = { $provider }: درخواست { $reference } برای { $company } پذیرفته نشد. دلیل: { $reason }
sms_contact_changed =
    { $kind ->
        [email] { $provider }: ایمیل پرونده‌ی شما عوض شد.
       *[phone] { $provider }: شماره‌ی موبایل پرونده‌ی شما عوض شد و پیام‌ها دیگر به این شماره نمی‌آید.
    } اگر کار شما نبوده، { $call ->
        [none] همین حالا به پشتیبانی خبر دهید.
       *[other] همین حالا با { $call } تماس بگیرید.
    }
email_contact_changed =
    ایمیل پرونده‌ی شما در { $provider } عوض شد و پیام‌ها دیگر به این نشانی نمی‌آید.
    اگر کار شما نبوده، { $call ->
        [none] همین حالا به پشتیبانی خبر دهید.
       *[other] همین حالا با { $call } تماس بگیرید.
    }
    .subject = { $provider }: ایمیل شما عوض شد
sms_complaint_filed = { $provider }: شکایت شما با شماره‌ی { $reference } ثبت شد. پاسخ تا { $due }.
email_complaint_filed =
    شکایت شما با شماره‌ی { $reference } در { $provider } ثبت شد.
    پاسخ حداکثر تا { $due } به همین نشانی فرستاده می‌شود.
    .subject = شکایت { $reference }: ثبت شد
sms_complaint_answer = { $provider }، شکایت { $reference }: { $answer }
letter_complaint_answer =
    { $provider }
    جناب آقای/سرکار خانم { $customer }
    { $address }
    تاریخ: { DAY($date) }
    موضوع: شکایت شماره‌ی { $reference } به تاریخ { DAY($filed) } درباره‌ی { $about }
    با سلام و احترام،
    { $answer }
    اگر این پاسخ قانع‌کننده نبود، می‌توانید از راه گفت‌وگو درخواست بررسی دوباره بدهید یا شکایت را به نهاد تنظیم‌گر ببرید.
    با احترام،
    { $provider }
email_complaint_answer =
    پاسخ { $provider } به شکایت شما با شماره‌ی { $reference }:
    { $answer }
    اگر قانع نشدید، در گفت‌وگو بنویسید «از پاسخ شکایتم راضی نیستم».
    .subject = شکایت { $reference }: پاسخ ما
email_complaint_file =
    یکی از مشتریان { $provider } شکایتی را به شما ارجاع داده است. پرونده‌ی کامل پیوست است.
    شکایت: { $reference } ({ $about })
    مشتری: { $customer }
    تاریخ ثبت: { $filed }
    مهلت پاسخ: { $due }
    { $answered ->
        [none] پاسخی داده نشده است.
       *[other] تاریخ پاسخ: { $answered }
    }
    دلیل مشتری: { $reason }
    .subject = شکایت { $reference } از { $provider }
email_complaints_due =
    { $count ->
        [one] یک شکایت از { $provider } در انتظار پاسخ است:
       *[other] { $count } شکایت از { $provider } در انتظار پاسخ است:
    }
    .subject = { $provider }: { $count ->
        [one] مهلت یک شکایت رو به پایان است
       *[other] مهلت { $count } شکایت رو به پایان است
    }
complaint_due_line =
    { $late ->
        [yes] { $reference }، { $about }: مهلتش { $due } بود؛ دیر شده
       *[no] { $reference }، { $about }: تا { $due }
    }

## What can be asked for, as buttons

intent_register = ثبت‌نام
intent_link_account = اتصال به حسابم
intent_unlink_account = خروج از حساب
intent_my_profile = اطلاعات من
intent_update_contact = تغییر اطلاعات تماس
intent_update_beneficiary = تغییر بهره‌بردار
intent_define_account = تعریف اشتراک
intent_transfer_ownership = انتقال مالکیت
intent_update_address = تغییر نشانی
intent_new_subscriber = درخواست انشعاب تازه
intent_request_status = پیگیری درخواست
intent_answer_request = پاسخ به درخواست
intent_list_sessions = گفت‌وگوهای متصل
intent_end_session = بستن نشست
intent_check_bill = صورت‌حساب
intent_bill_details = جزئیات صورت‌حساب
intent_pay_bill = پرداخت صورت‌حساب
intent_bill_document = نسخه‌ی صورت‌حساب
intent_installment_plan = پرداخت قسطی
intent_payment_history = پرداخت‌های قبلی
intent_consumption_report = گزارش مصرف
intent_set_credit_limit = سقف اعتبار
intent_check_balance = موجودی
intent_top_up = خرید شارژ
intent_promised_payment = اعتبار اضطراری
intent_usage_details = ریز مکالمات و مصرف
intent_list_services = سرویس‌ها
intent_activate_service = فعال‌سازی سرویس
intent_deactivate_service = غیرفعال‌سازی سرویس
intent_my_tariff = طرح من
intent_list_tariffs = فهرست طرح‌ها
intent_change_tariff = تغییر طرح
intent_undo_tariff_change = لغو تغییر طرح
intent_buy_bundle = خرید بسته
intent_block_number = مسدود کردن شماره
intent_unblock_number = رفع مسدودی شماره
intent_list_blocked_numbers = شماره‌های مسدود
intent_home_internet = اینترنت خانگی
intent_check_points = امتیازهای من
intent_redeem_points = استفاده از امتیاز
intent_file_complaint = ثبت شکایت
intent_complaint_status = پیگیری شکایت
intent_escalate_complaint = شکایت به مرجع بالاتر
intent_open_ticket = ثبت تیکت پشتیبانی
intent_ticket_status = پیگیری تیکت
intent_reply_ticket = پاسخ به تیکت
intent_close_ticket = بستن تیکت
intent_report_outage = گزارش قطعی
intent_outage_status = وضعیت قطعی
intent_notification_settings = تنظیم اعلان‌ها
intent_talk_to_agent = گفتگو با کارشناس
intent_cancel_handoff = انصراف از صف
intent_greet = سلام
intent_thanks = تشکر
intent_goodbye = پایان گفتگو
intent_affirm = بله
intent_deny = خیر
intent_cancel = انصراف
intent_help = فهرست کارها
intent_change_language = تغییر زبان
intent_change_provider = تغییر شرکت
intent_contact_info = راه‌های تماس
intent_how_to = راهنما و شرایط
intent_bot_challenge = شما کی هستید؟
intent_repeat = تکرار پیام قبلی
intent_out_of_scope = چیز دیگر
