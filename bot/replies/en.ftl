### Plain English.
### Values are isolated and formatted by values.py. WEEKDAY() adds the day of the week, DAY() drops the time, MONTH() the day too, LABEL() names an intent.

## General

greet =
    { $name ->
        [none] Hello, and welcome to { $provider }. I am Madad, the assistant here.
       *[other] Hello { $name }. I am Madad, the assistant of { $provider }.
    }
    What can I do for you?
help = This is what I can do for you at { $provider }. Choose one, or write what you need in your own words:
menu_line = • { LABEL($intent) }
out_of_scope = That is beyond me, but I can help with your account at { $provider }:
thanks = You are welcome.
goodbye = Goodbye, and have a good day.
bot_challenge = I am Madad, a program and not a person. I answer at any hour, and can pass you on to a colleague.
offer_agent = I do not seem to be of much help. Shall I pass you on to a person?
ask_back = I am not sure what you mean. Is it one of these?
ask_back_open = I did not understand. Please put it in other words, or choose:
ask_language = Which language would you like?
language_ar = العربية
language_fa = فارسی
language_en = English
language_changed = All right, we go on in English.
ask_provider = Which company is it about?
provider_button = { $provider }
provider_changed = We are now talking about { $provider }. What can I do for you?
provider_switched = That is with { $provider }, so we have moved there.
contacts = How to reach { $provider }:
contact_line = • { $what }: { $value }
help_answer = { $answer }
    .after = Source: { $source }
help_which = Which of these do you mean?
help_button = { $title }
how_to = If it can be done here, I will take you through it step by step: just write what you want. For conditions and documents, ask { $provider }:
    .after = What can be done here:
nothing_to_confirm = Nothing is waiting for your yes or no. What can I do for you?
nothing_to_cancel = There is nothing to cancel. What can I do for you?
inform_unasked = Thank you, but what shall I do with it? Choose, or write what you need:
cancelled = Cancelled; nothing was changed.
confirm_unclear = Please answer yes or no.
form_waits = Your request still waits for your answer, and all you entered is kept. Shall we go on?
form_go_on = Go on
form_lapsed = We did not hear from you, so the request is put aside with all you entered.
resume_promise_form = You were about to ask for credit. Shall we go on with it?
resume_service_form = You were about to switch a service. Shall we go on with it?
resume_complaint_form = Your complaint is not finished, and what you wrote is kept. Shall we go on with it?
resume_appeal_form = You were about to take a complaint further. Shall we go on with it?
resume_status_form = You were asking about a complaint. Shall we go on with it?
resume_ticket_form = Your ticket is not finished. Shall we go on with it?
resume_ticket_status_form = You were asking about a ticket. Shall we go on with it?
resume_reply_ticket_form = Your reply to the ticket is not sent. Shall we go on with it?
resume_close_ticket_form = You were about to close a ticket. Shall we go on with it?
resume_pay_form = You were about to pay a bill. Shall we go on with it?
resume_plan_form = You were about to pay in instalments. Shall we go on with it?
resume_limit_form = You were about to change your credit limit. Shall we go on with it?
resume_top_up_form = You were about to top up. Shall we go on with it?
resume_usage_form = You were asking what was used. Shall we go on with it?
resume_notice_form = You were changing your notices. Shall we go on with it?
resume_register_form = You were registering, and what you wrote is kept. Shall we go on with it?
resume_outage_form = You were reporting an outage. Shall we go on with it?
resume_outage_status_form = You were asking about an outage. Shall we go on with it?
resume_declined = All right, we leave that.
system_down = The systems of { $provider } do not answer right now, and nothing on your account has changed. Try again in a few minutes, or talk to a person.
system_silent = We passed your request to { $provider } and got no confirmation; it may have been carried out. Look again in a few minutes before you repeat it, or talk to a person.
order_refused = The systems of { $provider } did not accept this order, and nothing has changed. I can pass you on to a person who can see why.
also_asked = You also asked for this: { LABEL($intent) }. Shall we go on with it?
also_declined = All right, we leave it.
went_wrong = Sorry, something went wrong on our side and your request was not completed. Try again shortly, or talk to a person.
not_found = I cannot find that among what is yours. Please check the number and send it again.
not_offered = { $provider } does not offer that. This is what I can do:

## Accounts

not_linked = To show your account I need to know that it is yours. Two steps: your mobile number, and a code by SMS.
ask_phone = Write the mobile number that is registered with us, or share it with the button.
share_phone = Share my number
ask_code =
    If { $to } is registered with us, a code of { $digits } digits is on its way by SMS. Write it here within { $seconds ->
        [one] { $seconds } second
       *[other] { $seconds } seconds
    }.
resend_code = Send a new code
other_phone = Wrong number
log_in = Log in
code_unclear = That is not the code. Write the { $digits } digits from the SMS, or ask for a new code.
code_wrong =
    { $left ->
        [one] That code is wrong. You have one more try.
       *[other] That code is wrong. You have { $left } more tries.
    }
code_expired = That code has expired. Ask for a new one and we go on.
code_spent = There were too many wrong tries. Ask for a new code, or talk to a person.
too_many_codes =
    { $minutes ->
        [one] Too many codes were asked for. Please try again in a minute.
       *[other] Too many codes were asked for. Please try again in { $minutes } minutes.
    }
bad_phone = I could not read a mobile number. Please write it like this: { $example }
linked = Thank you, { $name }. This chat is now linked to your account.
already_linked = This chat is linked to your account, { $name }.
link_other = Link another number
profile = Name: { $name }
    Mobile: { $phone }
    E-mail: { $email ->
        [none] none
       *[other] { $email }
    }
    Your accounts at { $provider }:
account_line =
    { $tariff ->
        [none] • { $kind } { $account }
       *[other] • { $kind } { $account }, tariff { $tariff }
    }
unlinked = You are logged out, { $name }. This chat is no longer linked to your account at { $provider }.
unlinked_already = This chat is not linked to any account.
ask_contact_kind = We have your mobile { $phone } and { $email ->
        [none] no e-mail address
       *[other] your e-mail { $email }
    }. Which of them shall be changed?
contact_kind_phone = Mobile number
contact_kind_email = E-mail
contact_kind_unclear = I did not see which of them you mean: the mobile number or the e-mail address?
contact_name = A name is corrected with your identity card only, not in the chat. A colleague can tell you how.
ask_new_contact =
    { $kind ->
        [email] Write the new e-mail address. A code goes there.
       *[phone] Write the new mobile number, or share it with the button. A code goes there.
    }
ask_phone_code = A code of { $digits } digits was sent to { $to } by SMS. Write it here within { $seconds } seconds, to show that the number is yours.
ask_email_code = A code of { $digits } digits was sent to { $to }. Write it here within { $seconds } seconds; if it is not there, look among the spam.
other_email = The address is wrong
contact_confirm =
    { $kind ->
        [email] { $old ->
            [none] Shall { $new } be your e-mail address?
           *[other] Shall your e-mail address change from { $old } to { $new }?
        }
       *[phone] Shall your mobile number change from { $old } to { $new }? Codes go to the new one from then on.
    }
contact_changed =
    { $kind ->
        [email] Your e-mail address is { $new } now. { $old ->
            [none] You were told by SMS too.
           *[other] The old one was told.
        }
       *[phone] Your mobile number is { $new } now, and codes go there. The old one was told.
    }
contact_back = Change it back
contact_same =
    { $kind ->
        [email] This is the e-mail address that we have. To change it, write another one.
       *[phone] This is the number that we have. To change it, write another one.
    }
contact_taken =
    { $kind ->
        [email] Another customer has this e-mail address, so it cannot be yours too. Give another one, or talk to a colleague.
       *[phone] Another customer has this number, so it cannot be yours too. Give another one, or talk to a colleague.
    }
contact_not_proven =
    { $kind ->
        [email] It is long ago that this address was confirmed. Let us begin again with a new code.
       *[phone] It is long ago that this number was confirmed. Let us begin again with a new code.
    }
which_account = That could be for any of { $count } accounts of yours. Which one?
account_button = { $kind } { $account }
account_unclear = I cannot tell which account you mean. Choose it, or write its full number.
account_not_found = There is no account { $account } of yours. Check the number, or have a look at your accounts.
no_accounts = You have no accounts yet.
ask_new_mobile = I will open your account step by step. Write your mobile number, or share it with the button. If you have registered before, log in.
ask_new_id_number = Write your identity number of 10 digits:
id_kind_line = • { $kind }: begins with { $begins }
bad_id_number =
    { $why ->
        [length] An identity number has { $digits } digits. Please write all of it.
        [beginning] That does not begin like a national ID or an Iqama. Please check it and write it again.
       *[check] That identity number is not valid; a digit may be out of place. Please check it and write it again.
    }
ask_new_user_name = Choose a user name of { $least } to { $most } signs: Latin letters, digits, dots and _, beginning with a letter.
choose_user_name = Somebody has that name. These are like it and free, or write another:
user_name_button = { $name }
bad_user_name = A user name has { $least } to { $most } signs: Latin letters, digits, dots and _, beginning with a letter. For example: sara.90
user_name_taken = Somebody has the user name { $name }. Choose another, and we finish your registration.
ask_new_email = Write your e-mail address.
ask_mobile_code =
    A code of { $digits } digits was sent to { $to }. Write it here within { $seconds ->
        [one] { $seconds } second
       *[other] { $seconds } seconds
    }.
choice_button = { $name }
registration_choice_unclear = I cannot tell which one you mean. Please choose one.
ask_new_customer_kind = For whom is the new account?
ask_new_full_name = Write your full name as it stands in your identity document.
bad_full_name = I need your first and your family name, without digits or signs.
ask_new_nationality = What is your nationality?
ask_new_id_kind = Which kind of identity number do you have?
ask_new_birth_date =
    { $calendar ->
        [hijri] Write your date of birth in the Hijri calendar, as in your identity document: 1410/05/12, for example.
       *[gregorian] Write your date of birth: 1989/12/10, for example.
    }
bad_birth_date =
    { $why ->
        [young] An account is for those of { $age } years or more. Check the date, or let your guardian register.
       *[unreadable] { $calendar ->
            [hijri] There is no such day in the Umm al-Qura calendar, or I could not read it. Write year/month/day, like 1410/05/12.
           *[gregorian] I could not read that date. Write year/month/day, like 1989/12/10.
        }
    }
ask_owner_code =
    If that is what is on record, a code of { $digits } digits was sent to your mobile on record. Write it here within { $seconds ->
        [one] { $seconds } second
       *[other] { $seconds } seconds
    }.
ask_new_password = A password is never written in a chat. Set it on a safe page with the button, then come back and press “I have set it”. The link works once, for 30 minutes.
set_password = Set the password
password_was_set = I have set it
password_not_set = The password has not been set yet. Set it on the page and press “I have set it”; do not write it here.
ask_new_terms = Please read the terms of use (version { $version }). Do you accept them?
accept_terms = I accept the terms
read_terms = Read the terms
terms_not_accepted = Without accepting the terms there can be no account. Press “I accept the terms”, or cancel.
ask_new_address = Which national address shall your account have? Choose one on record, or add another.
new_address_line = • Address: { $building } { $street }, { $district }, { $city } { $postal_code }, additional number { $additional_number }
new_birth_date_line =
    { $calendar ->
        [hijri] • Date of birth: { $date } AH
       *[gregorian] • Date of birth: { $date }
    }
activation_sent = A link was sent to { $email }. Open it by { $until }, and your account with { $provider } is active; I will tell you here.
activation_pending = Your account waits to be activated: the link was sent to { $email } and is good until { $until }.
activation_again = Wrong e-mail, or no link came
too_many_links =
    { $most ->
        [one] One link was sent within the hour. Look into your spam folder, or try later.
       *[other] { $most } links were sent within the hour. Look into your spam folder, or try later.
    }
registration_confirm = Please look at this before your account with { $provider } is opened:
    .after = Is all of it right, and shall I open the account?
new_customer_line =
    { $step ->
        [full_name] • Name: { $answer }
        [nationality] • Nationality: { $answer }
        [id_kind] • Identity document: { $answer }
        [mobile] • Mobile: { $answer }
        [id_number] • Identity number: { $answer }
        [user_name] • User name: { $answer }
        [region] • Province: { $answer }
        [company_form] • Company form: received
       *[email] • E-mail: { $answer }
    }
change_answer =
    { $step ->
        [full_name] Change the name
        [nationality] Change the nationality
        [id_kind] Change the document
        [birth_date] Change the date of birth
        [address] Change the address
        [mobile] Change the mobile number
        [id_number] Change the identity number
        [user_name] Change the user name
        [region] Change the province
        [company_form] Send another form
       *[email] Change the e-mail
    }
ask_new_region = In which province is your company? Write its name.
region_line = • { $name }
region_unclear = I do not know that province. Write its name or that of its capital, like Gilan or Rasht.
ask_puk = Write the PUK of the line { $to }: { $digits } digits, printed on the card that the SIM came in. We do not keep it in the chat.
puk_unclear = That is not a PUK. Write the { $digits } digits on the card of the SIM, or give another number.
puk_wrong =
    { $left ->
        [one] The PUK does not fit the line, and one try is left. Look at the card of the SIM.
       *[other] The PUK does not fit the line. { $left } tries are left; look at the card of the SIM.
    }
puk_locked =
    { $minutes ->
        [one] The PUK was wrong several times. Try again in a minute.
       *[other] The PUK was wrong several times. Try again in { $minutes } minutes.
    } What you entered is kept: go on then, or talk to a colleague.
puk_expired = The time for the PUK is over. Write it here again.
ask_new_company_form = Send the company's form here, stamped and signed: a PDF or a picture (JPG, PNG), up to { $megabytes } MB.
company_form_unclear = We need the company's form to go on. Send the PDF or a picture of it here.
company_form_gone = The company's form was sent more than a day ago and was not kept. Everything else is: only send the form again.
company_filed = The company's request has the number { $reference }. My colleagues look at the form, and you are told by SMS and here before the end of { DAY($due) }.
approval_pending = Your company's request is with my colleagues and not decided yet. See how it stands, or talk to one of them.
company_completed = Good news: request { $reference } was approved, and { $company } is a business customer of { $provider } now.
company_refused = Request { $reference } for { $company } was refused. Reason: { $reason }
    What you entered is kept at { $provider }: once that is mended, send the form again.
company_decided_before = Request { $reference } was decided otherwise before.
company_number_taken = The number { $phone } became another customer's meanwhile, so the request cannot be approved.
registered = Your account with { $provider } is open, { $name }, and this chat is linked to it. What can I do for you?
registered_already = You have registered before, { $name }. The code has shown that the number is yours, so this chat is now linked to your account.
id_registered = That identity number is registered with another mobile number. Log in with that one, or let me pass you on to a person if you no longer have it.
not_the_holder = That line is registered with another identity number. If it was passed on to you, a person can put it in your name.
registration_unfinished = Your registration is not finished, and what you wrote is kept. We go on where we were.

resume_contact_form = Your contact details were being changed. Shall we go on?
resume_address_form = Your address was not finished. Shall we go on?
ask_address =
    { $known ->
        [yes] Your address now: { $building } { $street }, { $district }, { $city } { $postal_code } - { $additional_number }.
       *[no] { "" }
    }
    Which address shall we use? Choose one on your record, or add a new one.
address_button = { $building } { $street }, { $district }, { $city }
address_new = A new address
address_unclear = I did not get which address you mean. Choose it from the list, or choose “A new address”.
ask_address_building = Send the building number ({ $digits } digits), or the whole national address in one line.
ask_address_street = What is the street called?
ask_address_district = And the district?
ask_address_city = And the city?
ask_address_postal_code = Send the postal code ({ $digits } digits).
ask_address_additional_number = And at last the additional number ({ $digits } digits).
address_part =
    { $part ->
        [building] The building number
        [street] The street
        [district] The district
        [city] The city
        [postal_code] The postal code
       *[additional_number] The additional number
    }
address_bad_number = { address_part } has { $digits } digits. It is on the plate of the building, and in the message from National Address.
address_bad_name = { address_part } could not be read. Please write it in letters, as in the national address.
address_confirm = Shall we use this address?
    { $building } { $street }, { $district }, { $city } { $postal_code } - { $additional_number }
address_updated = Done. Your address at { $provider } is now:
    { $building } { $street }, { $district }, { $city } { $postal_code } - { $additional_number }
address_in_use = That is your address already; there is nothing to change.
address_too_many = Your record holds { $most } addresses, which is as many as it can. Choose one of them, or let me connect you to an agent who removes an old one.

resume_definition_form = Defining your account was not finished. Shall we go on?
resume_beneficiary_form = The change of beneficiary was not finished. Shall we go on?
resume_transfer_form = The transfer was not finished. Shall we go on?
resume_connection_form = Your request for a new connection was not finished, and what you wrote is kept. Shall we go on?
resume_answer_request_form = You were answering a request. Shall we go on?
ask_role = Are you the owner of the property or a tenant?
role_owner = Owner
role_tenant = Tenant
role_unclear = Please choose: owner or tenant.
ask_beneficiary = Are you the actual beneficiary, the one who uses the electricity?
beneficiary_yes = Yes, I am
beneficiary_no = No, somebody else
beneficiary_unclear = Please answer “yes” if you use it yourself, or “no” if somebody else does.
ask_terms = Terms and conditions (version { $version }): { $link }
    Do you accept them?
terms_accept = I accept the terms
terms_declined = The request is cancelled. It cannot go on without the terms; come back to it whenever you like.
terms_unclear = To go on, please read the terms and answer “I accept”, or “no” to cancel.
terms_changed = The terms have changed meanwhile. Please start again to see the present version.
ask_new_account = Send the number of the account to be defined. It is on the bill and on the meter.
definition_confirm =
    Please check before it is sent:
    Account: { $kind } { $account }{ $tariff ->
        [none] { "" }
       *[other] { " " }({ $tariff })
    }
    You are: { $role ->
        [owner] the owner
       *[tenant] a tenant
    }
    Actual beneficiary: { $uses ->
        [yes] you
       *[no] somebody else
    }
    { $owed ->
        [zero] Amounts owed: none
       *[some] Amounts owed on the account: { $owed }
    }
    Terms: version { $version }
    Shall I send it?
definition_done = Account { $account } is now among yours. Request number: { $reference }
definition_asked = Your request has the number { $reference }. The owner of account { $account } was asked and has until { DAY($due) } to agree. You can ask after it by this number.
definition_unknown = There is no account { $account }. Please check the number on the bill and send it again.
definition_already = Account { $account } is among yours already.
definition_not_yours = Account { $account } is registered under another identity number. If you rent, define it as a tenant; if you bought the property, its present owner has to transfer it to you.
definition_open = You have a request for account { $account }, number { $reference }; its owner has not answered yet.
definition_asked_of_you = { $by } asks to define { $kind } { $account } as your tenant. The request has the number { $reference } and ends on { DAY($due) }. Do you agree?
sms_definition_asked_of_you = { $provider }: { $by } asks to define your account { $account } as a tenant. To answer, log in to the chat and send the number { $reference } before { DAY($due) }.
beneficiary_confirm =
    { $uses ->
        [yes] Shall I put down that you are the { $role ->
            [owner] owner
           *[tenant] tenant
        } of { $kind } { $account } and use it yourself?
       *[no] Shall I put down that you are the { $role ->
            [owner] owner
           *[tenant] tenant
        } of { $kind } { $account } and somebody else uses it?
    }
beneficiary_updated =
    { $uses ->
        [yes] Done. You are the actual beneficiary of account { $account }, as its { $role ->
            [owner] owner.
           *[tenant] tenant.
        }
       *[no] Done. Somebody else uses account { $account }, and you are its { $role ->
            [owner] owner.
           *[tenant] tenant.
        }
    }
beneficiary_same = That is what is on record for account { $account }; there is nothing to change.
beneficiary_only_tenant = Account { $account } belongs to another owner. To become its owner, they have to transfer it to you.
ask_taker = Send the mobile number of the one who takes { $account } over. They will be asked before it moves.
transfer_confirm = { $kind } { $account } moves to the customer with the number { $phone } once they agree, which they can until { DAY($due) }.
    { $owed ->
        [zero] Nothing is owed on it.
       *[some] What is owed on it, { $owed }, goes along to the new owner.
    }
    Shall I send the request?
transfer_asked = The request has the number { $reference }. The customer with the number { $phone } has until { DAY($due) } to agree to take { $account } over; before that you can withdraw it.
transfer_nothing = You own nothing that can be transferred.
transfer_not_owner = { $account } is not in your name, and a transfer is asked for by the owner. Ask them to start it from their account, or let me connect you to an agent.
transfer_debts_open = { $owed } is owed on { $account }, and has to be paid before it can be transferred.
transfer_open = A transfer of { $account } is open, number { $reference }, and the other side has not answered. You can withdraw it or wait.
transfer_to_self = That is your own number. Send the mobile number of the new owner.
transfer_asked_of_you = { $by } asks to transfer { $kind } { $account } to you. The request has the number { $reference } and ends on { DAY($due) }.
    { $owed ->
        [zero] Nothing is owed on it.
       *[some] { $owed } is owed on it and comes with it.
    }
    Do you agree?
sms_transfer_asked_of_you = { $provider }: { $by } asks to transfer { $account } to you. To answer, log in to the chat and send the number { $reference } before { DAY($due) }.
withdraw_request = Withdraw the request
ask_which_request = Which request? Choose it, or send its number.
request_what =
    { $what ->
        [transfer] transfer of ownership
        [definition] definition of an account
        [company] company registration
       *[connection] new connection
    }
request_button = { $reference }: { request_what }
ask_word =
    { $what ->
        [transfer] { $by } asks to transfer { $kind } { $account } to you.
       *[definition] { $by } asks to define { $kind } { $account } as your tenant.
    }
    { $owed ->
        [zero] Nothing is owed on the account.
       *[some] Owed on the account: { $owed }
    }
    What is your answer to request { $reference }?
word_agree = I agree
word_decline = I decline
word_unclear = Please choose: I agree, or I decline.
word_confirm =
    { $word ->
        [agree] { $what ->
            [transfer] { $account } will then be in your name{ $owed ->
                [zero] { "" }
               *[some] , with what is owed on it: { $owed }
            }. Shall we go on?
           *[definition] { $by } will then see account { $account } and its bills. Shall we go on?
        }
        [decline] Decline request { $reference }?
       *[withdraw] Withdraw request { $reference }?
    }
word_given =
    { $word ->
        [agree] { $what ->
            [transfer] Done, { $account } is in your name now.
           *[definition] Done, account { $account } is defined for { $by } as a tenant.
        }
        [decline] Request { $reference } is declined, and who asked has been told.
       *[withdraw] Request { $reference } is withdrawn, and nothing has changed.
    }
request_status_words =
    { $status ->
        [asked] waiting for the other side
        [acknowledged] being looked at
        [approved] approved
        [completed] completed
        [refused] refused
        [declined] declined by the other side
        [withdrawn] withdrawn
       *[expired] out of time
    }
request_state = Request { $reference } ({ request_what }{ $account ->
        [none] { "" }
       *[other] { " " }{ $account }
    }): { request_status_words }
    { $due ->
        [none] { "" }
       *[other] { $status ->
            [asked] It ends on { DAY($due) }.
            [acknowledged] You have our answer by the end of { DAY($due) }.
           *[other] { "" }
        }
    }
    { $reason ->
        [none] { "" }
       *[other] Reason: { $reason }
    }
request_not_found = There is no such number among your requests. Please check it, or let me connect you to an agent.
requests_none = You have no requests.
request_over = Request { $reference } { $status ->
        [completed] was completed before
        [declined] was declined before
        [withdrawn] was withdrawn
       *[expired] is out of time
    } and cannot be changed now.
request_not_yours_to_say =
    { $mine ->
        [yes] It is for the other side to agree. You can only withdraw it.
       *[no] Only who asked can withdraw it. You can agree or decline.
    }
request_answered = Request { $reference } ({ request_what } { $account }): { request_status_words }.
sms_request_answered = { $provider }: request { $reference } ({ request_what } { $account }): { request_status_words }.
request_decided =
    Request { $reference } ({ request_what }): { request_status_words }.
    { $account ->
        [none] { "" }
       *[other] Your account is { $account }.
    }
    { $reason ->
        [none] { "" }
       *[other] { $reason }
    }
sms_request_decided = { $provider }: { request_decided }
internet_connected = “{ $plan }” (order { $reference }) is connected and works from now on. Your account is { $account }.
sms_internet_connected = { $provider }: { internet_connected }
internet_given_up =
    We are sorry: “{ $plan }” (order { $reference }) could not be connected. { $reason }
    { $other ->
        [none] { "" }
       *[other] “{ $other }” reaches your district, and we would gladly connect that.
    }
sms_internet_given_up = { $provider }: { internet_given_up }
desk_request_over = A colleague was faster, or the customer took it back. Open it from the list again.
ask_use = What is the new connection for?
use_button = { $use }
use_unclear = I did not get what it is for. Please choose from the list.
connection_unknown_use = “{ $use }” is not among the uses. Please choose from the list.
connection_confirm = A new { $use } connection at { $building } { $street }, { $district }, { $city } { $postal_code } - { $additional_number } (terms: version { $version }). Documents needed:
    .after = Shall I send the request?
connection_asked = Your request has the number { $reference }, and you have our answer by the end of { WEEKDAY($due) }. Please get these documents ready:
document_line = • { $document }

channel_name =
    { $channel ->
        [web] website
        [telegram] Telegram
        [terminal] terminal
       *[other] another chat
    }
sessions =
    { $count ->
        [one] Only this chat is linked to your account:
       *[other] { $count } chats are linked to your account:
    }
session_line =
    { $here ->
        [yes] • { channel_name } (this chat), since { DAY($since) }
       *[no] • { channel_name }, since { DAY($since) }
    }
end_session_button = End { channel_name } since { DAY($since) }
ask_session = Which session shall be ended?
session_unclear = I did not get which session you mean. Please choose it from the list.
session_confirm = End the session on { channel_name }, linked since { DAY($since) }? Logging in there again takes a new code.
session_ended = The session on { channel_name } has ended.
session_over = That session has ended already.
sessions_none_other = No other chat is linked to your account.
session_ended_elsewhere = This chat was unlinked from your account at { $provider }, from another chat of yours. If that was not you, log in and look at your sessions.

## Billing

bill_owed =
    { $overdue ->
        [yes] You owe { $amount } for { $kind } { $account }. It was due on { WEEKDAY($due) }.
       *[no] You owe { $amount } for { $kind } { $account }, due by { WEEKDAY($due) }.
    }
    { $unpaid ->
        [one] The bill is for { $start } to { $end }.
       *[other] That is { $unpaid } bills, the last of { $billed } for { $start } to { $end }.
    }
    { $change ->
        [up] { $difference } ({ $percent }%) more than the time before.
        [down] { $difference } ({ $percent }%) less than the time before.
        [same] The same as the time before.
       *[none] { "" }
    }
bill_settled =
    You owe nothing for { $kind } { $account }.
    { $last ->
        [none] No bill has been issued yet.
       *[other] The last bill was { $last } for { $start } to { $end }, and is paid.
    }
bill_prepaid = { $kind } { $account } is prepaid and gets no bills. Its balance is { $balance }.
bills_of_accounts =
    { $total ->
        [zero] You owe nothing on any account:
       *[some] In all you owe { $total }:
    }
bill_in_parts =
    The bills of { $kind } { $account } are being paid in instalments; { $left } is left.
    { $overdue ->
        [yes] Instalment { $place } is late: { $amount }, it was due on { WEEKDAY($due) }.
       *[no] The next one, number { $place }: { $amount }, due on { WEEKDAY($due) }.
    }
    { $besides ->
        [zero] { "" }
       *[some] There are newer bills besides: { $besides }.
    }
bill_in_parts_line =
    { $besides ->
        [zero] • { $kind } { $account }: next instalment { $amount }, due { $due }
       *[some] • { $kind } { $account }: next instalment { $amount }, due { $due }, and newer bills: { $besides }
    }
bill_owed_line =
    { $overdue ->
        [yes] • { $kind } { $account }: { $amount }, overdue since { $due }
       *[no] • { $kind } { $account }: { $amount }, due { $due }
    }{ $unpaid ->
        [one] { "" }
       *[other] { " " }({ $unpaid } bills)
    }. From { $start } to { $end }{ $change ->
        [up] , { $difference } ({ $percent }%) more than before
        [down] , { $difference } ({ $percent }%) less than before
        [same] , as before
       *[none] { "" }
    }
bill_settled_line =
    { $last ->
        [none] • { $kind } { $account }: nothing owed
       *[other] • { $kind } { $account }: nothing owed, last bill { $last } from { $start } to { $end }
    }
bill_prepaid_line = • { $kind } { $account }: prepaid, balance { $balance }

pay_nothing = There is nothing to pay: no bill is open.
ask_bill = You have { $count } open bills, { $total } in all. Which shall we pay?
unpaid_bill_line =
    { $overdue ->
        [yes] • { $kind } { $account }: { $amount } for { $start } to { $end }, overdue since { $due }
       *[no] • { $kind } { $account }: { $amount } for { $start } to { $end }, due { $due }
    }
unpaid_part_line =
    { $overdue ->
        [yes] • { $kind } { $account }: instalment { $place } of { $parts }, { $amount }, overdue since { $due }
       *[no] • { $kind } { $account }: instalment { $place } of { $parts }, { $amount }, due { $due }
    }
bill_button = { $account }: { $amount }
all_bills_button = All { $count }: { $amount }
bill_unclear = I cannot tell which bill you mean. Choose one, or all of them.
pay_confirm =
    { $count ->
        [one] You will pay { $amount } for:
       *[other] You will pay { $amount } for { $count } bills:
    }
    .after = Shall I make the payment link?
ask_plan_parts =
    { $kind } { $account } owes { $debt }. In how many instalments would you like to pay it?
    The first is due when you agree, the others { $days ->
        [one] every day
       *[other] every { $days } days
    }.
    { $fee ->
        [zero] There is no fee.
       *[some] A fee of { $fee } is added once.
    }
plan_parts_button =
    { $parts ->
        [one] { $parts } instalment of { $amount }
       *[other] { $parts } instalments of { $amount }
    }
plan_parts_unclear = I did not get how many instalments. Please choose one of these.
plan_parts_not_offered =
    { $parts ->
        [one] { $parts } instalment is not on offer. Please choose one of these.
       *[other] { $parts } instalments are not on offer. Please choose one of these.
    }
plan_confirm =
    { $fee ->
        [zero] The instalments for { $kind } { $account }, { $total } in all:
       *[some] The instalments for { $kind } { $account }, { $total } in all with a fee of { $fee }:
    }
    .after = If one is not paid in time the plan ends, and all that is left is due. Do you agree?
plan_line =
    { $state ->
        [paid] { $place }. { $amount }, paid
        [late] { $place }. { $amount }, late since { $due }
       *[open] { $place }. { $amount }, due { $due }
    }
plan_agreed =
    { $parts ->
        [one] The plan stands, with { $parts } instalment. The first, { $amount }, is due today, { $due }.
       *[other] The plan stands, with { $parts } instalments. The first, { $amount }, is due today, { $due }.
    }
    Please pay it now to keep the plan; I will remind you before each of the others.
plan_running = { $kind } { $account } has a plan already, with { $left } left:
plan_debt_too_small = You owe { $debt }, and instalments are offered from { $least } on. You can pay it at once.
plan_part_due =
    A reminder: instalment { $place } of { $parts } for account { $account }, { $amount }, is due on { WEEKDAY($due) }.
    To pay it, write “pay my bill”.
plan_part_late =
    Instalment { $place } for account { $account } ({ $amount }) was due on { $due } and has not arrived.
    Please pay it by { WEEKDAY($until) }, or the plan ends.
plan_ended = The plan for account { $account } has ended, because an instalment was not paid. The remaining { $left } is due now. To pay it, write “pay my bill”.
sms_plan_part_due = { $provider }: instalment { $place } of { $parts } for { $account }, { $amount }, is due on { $due }.
sms_plan_part_late = { $provider }: instalment { $place } for { $account } ({ $amount }) is late since { $due }. Last day: { $until }.
sms_plan_ended = { $provider }: the plan for { $account } has ended; the remaining { $left } is due now.
email_plan_part_due =
    Instalment { $place } of { $parts } for account { $account } with { $provider }, { $amount }, is due on { WEEKDAY($due) }.
    .subject = An instalment for { $account } is due soon
email_plan_part_late =
    Instalment { $place } for account { $account } with { $provider }, { $amount }, was due on { $due } and has not arrived.
    Please pay it by { WEEKDAY($until) }, or the plan ends and all that is left is due.
    .subject = An instalment for { $account } is late
email_plan_ended =
    The plan for account { $account } with { $provider } has ended, because an instalment was not paid in time. The remaining { $left } is due now.
    .subject = The plan for { $account } has ended
pay_link = Here is the link to pay { $amount }. It is good until { $until }, reference { $reference }. Your card number is only ever asked on the payment page, never in this chat.
pay_now = Pay { $amount }
payment_received = We have received { $amount }, thank you. Payment reference: { $reference }
payment_failed = The payment of { $amount } did not go through, and no money was taken. You can try again, or talk to a person.
payment_held = We received { $amount } with reference { $reference }, but it does not match what was to be paid. A colleague is looking into it; nothing is lost.

ask_limit =
    The credit limit of { $kind } { $account } is { $limit } now.
    { $owed ->
        [zero] { "" }
       *[some] { $owed } of it is used.
    }
    With your tariff it can be { $least } to { $most }. How much shall it be?
limit_confirm =
    { $direction ->
        [up] Shall I raise the credit limit of { $kind } { $account } from { $before } to { $limit }?
       *[down] Shall I lower the credit limit of { $kind } { $account } from { $before } to { $limit }? Once it is reached, nothing more can be used until you pay.
    }
limit_changed = Done. Your credit limit is { $limit } now.
undo_limit = Back to { $limit }
limit_not_for_account = Only billed lines have a credit limit, and yours is not one. You cannot spend more than your balance.
limit_out_of_bounds = With your tariff the limit can be { $least } to { $most }. Please choose an amount between them.
limit_below_debt = You owe { $owed } now, and the limit cannot be less. Please pay first, or choose a higher amount.
limit_same = Your credit limit is { $limit } already. Please write another amount.
no_bill_yet = There has been no bill yet. You can look at your balance or your tariff.
bill_in_full = The bill of { $kind } { $account } for { $start } to { $end }: { $amount }
    .after =
    { $before ->
        [none] It is the first one.
       *[other] The one before was { $before }.
    }
    { $grown ->
        [none] { "" }
       *[other] What grew most: { $grown }, { $growth } more.
    }
bill_line =
    { $change ->
        [up] • { $name }: { $amount } ({ $difference } more)
        [down] • { $name }: { $amount } ({ $difference } less)
        [same] • { $name }: { $amount } (as before)
       *[none] • { $name }: { $amount } (new)
    }
dispute_bill = I dispute this bill
payments_none = There are no payments of yours yet.
payments = Your last payments:
payment_line =
    { $state ->
        [paid] • { DAY($at) }: { $amount } arrived
        [failed] • { DAY($at) }: { $amount } did not go through
        [held] • { DAY($at) }: { $amount } arrived and is being checked
       *[pending] • { $at }: { $amount } is not paid yet
    }{ $purpose ->
        [top_up] { " " }(top-up of { $account }, { $reference })
       *[bill] { " " }(bill of { $account }, { $reference })
    }
consumption =
    { $unit ->
        [kWh] { $kind } { $account } used { $average } kWh a month on average, and most in { MONTH($month) }: { $most } kWh.
       *[MB] { $kind } { $account } used { $average } GB a month on average, and most in { MONTH($month) }: { $most } GB.
    }
consumption_line =
    { $unit ->
        [kWh] • { MONTH($month) }: { $quantity } kWh
       *[MB] • { MONTH($month) }: { $quantity } GB
    }
consumption_none = No consumption has been measured yet.

ebill =
    Your bill for { $kind } { $account } from { $start } to { $end } is here: { $amount }.
    { $paid ->
        [yes] It is paid; you owe nothing.
       *[no] It is due by { WEEKDAY($due) }.
    }
sms_ebill =
    { $provider }: your bill for { $kind } { $account } is { $amount }, { $paid ->
        [yes] and it is paid.
       *[no] due by { $due }.
    }
email_ebill =
    Your bill from { $provider } ({ $kind } { $account }) is here.
    Period: { $start } to { $end }
    Amount: { $amount }
    { $paid ->
        [yes] It is paid; you owe nothing.
       *[no] Due by: { WEEKDAY($due) }
    }
    Write to us in the chat for the details, a PDF, or to pay. This address does not read e-mail.
    .subject = Bill from { $provider }: { $amount }
ebill_too_early = It is too early for the bills: they begin on { $day }.
ebill_over = These bills are all out; there is nothing to pause or resume.
bill_document = Here is the bill of { $kind } { $account } for { $start } to { $end }.
paper_failed = Sorry, the file could not be made just now. Please ask again shortly.
paper_value = { $value }
paper_days = { $first } to { $last }
paper_month = { MONTH($month) }
paper_bill = Bill { $number }
paper_customer = Customer
paper_account = Account
paper_period = Period
paper_issued = Issued
paper_due = Pay by
paper_item = Item
paper_amount = Amount
paper_before = Time before
paper_total = Total: { $amount }
paper_left = Left to pay: { $amount }
paper_usage = What { $account } used
paper_at = When
paper_kind = Kind
paper_other = With
paper_amount_used = How much
paper_charged = Charged
paper_quantity =
    { $kind ->
        [call] { $quantity } s
        [message] { $quantity }
       *[data] { $quantity } KB
    }
paper_consumption =
    { $unit ->
        [kWh] Consumption of { $kind } { $account } (kWh)
       *[MB] Consumption of { $kind } { $account } (GB)
    }

## Balance

balance_none = Your accounts are billed, so they have no balance. Shall I show your bill?
balances = Your balance:
balance_line = • { $kind } { $account }: { $balance }
spent_line = Spent today: { $today }; this month: { $month }
last_top_up_line = Last top-up: { $amount } on { DAY($at) }
ask_usage_days = For which days? Choose, or write a date within the last { $days } days.
last_week = Last 7 days
this_month = This month
last_days =
    { $days ->
        [one] Last day
       *[other] Last { $days } days
    }
ask_usage_kinds = What shall I show?
usage_kind_all = Everything
usage_kind_call = Calls
usage_kind_message = Messages
usage_kind_data = Data
usage_kind_unclear = Please choose: calls, messages, data or everything.
usage_too_far_back = I have the last { $days } days, from { $first } on. Please choose a day in them.
usage_none = { $account } was not used from { $first } to { $last }.
usage_short =
    { $count ->
        [one] One use of { $account } from { $first } to { $last }, { $total }:
       *[other] { $count } uses of { $account } from { $first } to { $last }, { $total } in all:
    }
usage_long = { $count } uses of { $account } from { $first } to { $last }, { $total } in all. The whole list is in the files; these are the last { $shown }:
usage_ordered =
    That is a long list: { $count ->
        [one] { $count } record
       *[other] { $count } records
    } for { $account } from { $first } to { $last }.
    Your order is { $reference }. I will send it here as two files as soon as it is ready.
usage_ready = The use of { $account } from { $first } to { $last } is ready (order { $reference }): it is in the two files.
usage_line =
    { $kind ->
        [call] • { $at }: call with { $other }, { $length } min, { $charged }
        [message] • { $at }: message to { $other }, { $charged }
       *[data] • { $at }: data { $megabytes } MB, { $charged }
    }
promise_confirm = { $product }: you get { $amount } on { $account } now, for a fee of { $fee }. You pay back { $total } by { WEEKDAY($due) }.
    .after =
    { $days ->
        [one] That is one day. Shall I do it?
       *[other] That is { $days } days. Shall I do it?
    }
promise_made = { $product } is on: { $amount } was added and your balance is { $balance }. Please pay back { $total } by { WEEKDAY($due) }.
promise_not_for_postpaid = { $product } is for prepaid lines only, and yours is billed. You can look at your bill, or ask a person for more time.
promise_balance_too_high =
    { $limit ->
        [zero] Your balance is { $balance }, and { $product } is given once it is used up. Please use it first.
       *[some] Your balance is { $balance }, and { $product } is given when it is { $limit } or less. Please use it first.
    }
promise_open =
    { $missed ->
        [yes] Your { $product } was due on { WEEKDAY($due) } and { $total } is not paid back. Top up to settle it.
       *[no] You have not paid back the last { $product } yet: { $total } by { WEEKDAY($due) }. Top up to settle it, then ask again.
    }
    { $barred ->
        [yes] Until then the line cannot make calls.
       *[no] { "" }
    }
promise_paid_back_late = You paid the last { $product } back late; you can have another from { WEEKDAY($until) }. You can top up now.
promise_owed_line =
    { $missed ->
        [yes] Owed for { $product }: { $total }, due since { $due }{ $barred ->
            [yes] { " " }and no calls until it is paid
           *[no] { "" }
        }
       *[no] Owed for { $product }: { $total }, due { $due }
    }
promise_due =
    A reminder: { $total } for { $product } on { $account } is due on { WEEKDAY($due) }.
    Top up before that, and it is settled by itself.
promise_taken = { $product } on { $account } was paid back from your balance: { $total }. Thank you.
promise_missed =
    { $product } on { $account } was not paid back in time: { $total }. Top up to settle it.
    { $barred ->
        [yes] Until then the line cannot make calls.
       *[no] { "" }
    }
    { $days ->
        [0] { "" }
        [one] There is no other for { $days } day after that.
       *[other] There is no other for { $days } days after that.
    }
sms_promise_due = { $provider }: { $total } for { $product } on { $account } is due on { $due }. Please top up before that.
sms_promise_taken = { $provider }: { $product } on { $account } was paid back from your balance: { $total }.
sms_promise_missed =
    { $barred ->
        [yes] { $provider }: { $product } on { $account } ({ $total }) was not paid back; no calls until you top up.
       *[no] { $provider }: { $product } on { $account } ({ $total }) was not paid back. Top up to settle it.
    }
email_promise_due =
    { $total } for { $product } on { $account } with { $provider } is due on { WEEKDAY($due) }. Top up before that, and it is settled by itself.
    .subject = { $product }: due on { $due }
email_promise_taken =
    { $product } on { $account } with { $provider } was paid back from your balance: { $total }.
    .subject = { $product }: paid back
email_promise_missed =
    { $product } on { $account } with { $provider } was not paid back in time: { $total }. Top up to settle it.
    { $barred ->
        [yes] Until then the line cannot make calls.
       *[no] { "" }
    }
    .subject = { $product }: not paid back in time
ask_top_up_amount = How much shall I add to { $account }? From { $least } to { $most }.
amount_button = { $amount }
bad_amount = I could not read an amount. Write it for example like this: { $example }
top_up_bad_amount = You can top up from { $least } to { $most }. Please choose an amount between them.
top_up_not_for_postpaid = Topping up is for prepaid lines, and yours is billed. Shall I show or pay your bill?
top_up_confirm = Top up { $kind } { $account } with { $amount }?
top_up_link = Here is the link to top up with { $amount }. It is good until { $until }, reference { $reference }. Your card number is only ever asked on the payment page, never in this chat.
top_up_received =
    { $account } was topped up with { $amount }. Reference: { $reference }
    { $repaid ->
        [none] { "" }
       *[other] { $product } was paid back from it: { $repaid }.
    }
    { $freed ->
        [yes] You can make calls again.
       *[no] { "" }
    }
    Balance: { $balance }

## Subscriptions

fee_text =
    { $fee ->
        [zero] free
       *[some] { $fee } { $period ->
            [day] a day
            [month] a month
            [year] a year
           *[once] once
        }
    }
ask_service_on =
    { $count ->
        [one] This service is available to you. Choose it:
       *[other] Which service shall I switch on? Choose, or write its name.
    }
ask_service_off =
    { $count ->
        [one] This service is on. Choose it to switch it off:
       *[other] Which service shall I switch off? Choose, or write its name.
    }
choose_service =
    { $count ->
        [one] Do you mean this one?
       *[other] Which of these do you mean?
    }
notice_is_service = Those notices are a service called “{ $service }”. What shall I do?
switch_on = Switch on { $service }
switch_off = Switch off { $service }
service_line = • { $service }: { fee_text }
service_button = { $service }
unknown_service = I found no service called “{ $service }”. Choose from the list, or write its name another way.
which_service = “{ $service }” fits { $count } services. Please write the full name.
service_confirm_on =
    { $fee ->
        [zero] Switch on “{ $service }” for { $kind } { $account }? It is free.
       *[some] Switch on “{ $service }” for { $kind } { $account }? It costs { fee_text }. { pay_from }
    }
service_confirm_off =
    { $fee ->
        [zero] Switch off “{ $service }” for { $kind } { $account }? It is free.
       *[some] Switch off “{ $service }” for { $kind } { $account }? It costs { fee_text }.
    }
service_confirm_on_also = “{ $service }” needs another service on { $kind } { $account }. These go on together:
    .after =
    { $total ->
        [zero] All of it is free. Shall I?
       *[some] That is { $total } now. { pay_from } Shall I?
    }
service_confirm_off_also = If “{ $service }” goes off for { $kind } { $account }, these go off with it:
    .after = Shall I?
pay_from =
    { $left ->
        [none] It goes on your next bill.
       *[other] It is taken from your balance now, which leaves { $left }.
    }
service_excluded = “{ $service }” does not go with “{ $other }”, which is on for { $account }. Switch “{ $other }” off first, then ask again.
not_enough_balance = The balance of { $account } does not reach: { $price } is needed, there is { $balance }, so { $missing } is missing. Top up or get credit in advance, then ask again.
service_switched_on = “{ $service }” is now on for { $account }.
service_switched_off = “{ $service }” is now off for { $account }.
service_unpaid = “{ $service }” on { $account } was switched off: renewing it takes { $price }, and the balance is { $balance }. Top up, then switch it on again whenever you like.
sms_service_unpaid = { $provider }: “{ $service }” on { $account } was switched off. Renewing it takes { $price }, the balance is { $balance }. Top up and switch it on again.
email_service_unpaid = “{ $service }” on { $account } with { $provider } was switched off: renewing it takes { $price }, and the balance is { $balance }. Top up, then switch it on again whenever you like.
    .subject = “{ $service }” was switched off
service_ordered_on = The order to switch “{ $service }” on for { $account } was taken. It stands among your services once it is carried out.
service_ordered_off = The order to switch “{ $service }” off for { $account } was taken. It leaves your services once it is carried out.
service_already_on = “{ $service }” has been on for { $account } since { DAY($since) }.
service_already_off = “{ $service }” is not on for { $account }, so there is nothing to switch off.
service_not_for_tariff = “{ $service }” does not go with your tariff { $tariff } on { $account }. You can look at the tariffs or your services.
service_not_for_kind = “{ $service }” is not for a { $kind }. These are your services:
services_none_on = Every service that you can have is on already.
services_none_off = You have no services to switch off.
services_on = Services of { $kind } { $account }:
services_on_none = { $kind } { $account } has no services on.
services_available = You can switch on:
my_tariffs =
    { $count ->
        [one] Your tariff:
       *[other] Your tariffs:
    }
tariffs = The tariffs of { $provider }:

name_button = { $name }
choose_one_of =
    { $count ->
        [one] Do you mean this?
       *[other] Which of these do you mean?
    }
tariff_line =
    { $mine ->
        [yes] • { $tariff } (yours): { tariff_fee }{ allowance }
       *[no] • { $tariff }: { tariff_fee }{ allowance }
    }{ $prepaid ->
        [yes] , prepaid
       *[no] , billed
    }
tariff_fee =
    { $fee ->
        [zero] no subscription fee
       *[some] { fee_text }
    }
allowance =
    { $gigabytes ->
        [none] { "" }
       *[other] , { $gigabytes } GB
    }{ $megabytes ->
        [none] { "" }
       *[other] , { $megabytes } MB
    }{ $minutes ->
        [none] { "" }
       *[other] , { $minutes } minutes
    }{ $messages ->
        [none] { "" }
       *[other] , { $messages } messages
    }
ask_tariff = Which tariff would you like? Choose, or write its name:
tariff_unclear = There is no tariff of that name. Choose from the list:
ask_tariff_when = When shall “{ $tariff }” begin: now, or with your next period on { WEEKDAY($day) }?
when_now = Now
when_next = From { $day }
tariff_when_unclear = Please choose: now, or from the next period.
tariff_confirm_now =
    { $account } goes from “{ $old }” to “{ $tariff }” now.
    { $cost ->
        [zero] That costs nothing now, and from then on: { tariff_fee }.
       *[some] That is { $cost } now, and from then on: { tariff_fee }. { pay_from }
    }
    { $rest_lost ->
        [yes] What is left of your present period is not paid back.
       *[no] { "" }
    }
    { $lost ->
        [none] { "" }
       *[other] These services are not for the new tariff and go off:
    }
    .after = Shall I change it?
tariff_confirm_next_period =
    { $account } goes from “{ $old }” to “{ $tariff }” on { WEEKDAY($starts) }. Nothing is taken today.
    { $prepaid ->
        [yes] It costs: { tariff_fee }, taken from your balance on that day.
       *[no] It costs: { tariff_fee }, on your bills from that day.
    }
    { $lost ->
        [none] { "" }
       *[other] These services are not for the new tariff and go off on that day:
    }
    .after = Shall I order it? You can undo it until then.
lost_line = • { $name }
tariff_changed = Done: { $account } is on “{ $tariff }” now.
tariff_change_ordered = Done: { $account } goes to “{ $tariff }” on { WEEKDAY($starts) }. You can undo it until then.
tariff_change_begun = Your new tariff “{ $tariff }” has begun on { $account }.
tariff_change_failed = { $account } did not change to “{ $tariff }”: { $price } was needed and the balance is { $balance }. You keep your tariff; top up and ask again.
tariff_undo_confirm = Undo the change of { $account } to “{ $tariff }”, due on { WEEKDAY($starts) }?
tariff_change_undone = Undone: { $account } stays on “{ $old }” and does not go to “{ $tariff }”.
tariff_no_change_waiting = There is no change of tariff to undo.
tariff_same = { $account } is on “{ $tariff }” already. Would you like another one?
tariff_other_payment = “{ $tariff }” is paid another way than { $account }. Between prepaid and billed you need a new contract, from a person. Or choose another tariff.
tariff_not_for_account = “{ $tariff }” is not for { $account }. See the tariffs that are:
tariff_no_other = There is no other tariff that your account could change to here.
tariff_change_waiting = There is a change already: { $account } goes to “{ $tariff }” on { WEEKDAY($starts) }. You can undo that first.
tariff_debt = { $account } has an overdue bill: { $amount }. Please pay it first, then the tariff can change.
tariff_promise_owed = You have not paid back your credit: { $total } by { WEEKDAY($due) }. Top up to settle it, then the tariff can change.
tariff_changed_lately = You changed your tariff within the last { $days } days. The next change is possible from { WEEKDAY($next) }.
resume_tariff_form = We were changing your tariff. Shall we go on?
resume_undo_tariff_form = You were about to undo a change of tariff. Shall we go on?

bundle_line =
    { $days ->
        [one] • { $bundle }: { $price } for one day{ allowance }
       *[other] • { $bundle }: { $price } for { $days } days{ allowance }
    }
ask_bundle = Which bundle would you like? Choose, or write how much, how long or the price:
bundle_unclear = There is no such bundle. These are the ones you can have:
bundles_none = There are no bundles for your account. You can look at the tariffs or services.
bundle_not_for_account = “{ $bundle }” is not for this account. Shall I show those that are?
bundle_confirm =
    { $days ->
        [one] “{ $bundle }” for { $account }: { $price } for one day{ allowance }. { pay_from }
       *[other] “{ $bundle }” for { $account }: { $price } for { $days } days{ allowance }. { pay_from }
    }
    .after = Shall I buy it?
bundle_bought =
    Done: “{ $bundle }” is on for { $account } until { $ends }.
    { $left ->
        [none] { "" }
       *[other] Your balance is { $left }.
    }
bundles_left = What is left of your bundles:
bundle_left_line = • { $bundle } on { $account } until { $ends }, left{ allowance }
resume_bundle_form = We were choosing a bundle. Shall we go on?

ask_number_to_block = Write the number to block, mobile or not; one from abroad with its country code.
block_confirm = Block { $number } for { $account }? It will not be able to call you.
block_confirm_service =
    { $fee ->
        [zero] To block { $number } for { $account }, “{ $service }” must be on, and it is off. It is free.
       *[some] To block { $number } for { $account }, “{ $service }” must be on, and it is off. It costs { fee_text }. { pay_from }
    }
    .after = Shall I switch it on and block the number?
number_blocked = { $number } is blocked for { $account }.
number_already_blocked = { $number } has been blocked for { $account } since { DAY($since) }.
block_own_number = That is your own number, which cannot be blocked. Write the one that bothers you.
blacklist_full = The blacklist of { $account } is full: it holds { $most } numbers. Take one off first.
ask_number_to_unblock = Which number shall be free? Choose, or write it or its last 4 digits.
number_button = { $number }
unblock_confirm = Take { $number } off the blacklist of { $account }?
number_unblocked = { $number } is free and can call { $account } again.
number_not_blocked =
    { $account ->
        [none] That number is not on your blacklist.
       *[other] That number is not on the blacklist of { $account }.
    }
blocked_numbers = Numbers blocked for { $account } ({ $count } of { $most }):
blocked_numbers_off = The blacklist is switched off for { $account }, so these numbers are not blocked now ({ $count } of { $most }):
blocked_none = No numbers are blocked for { $account }. The list holds { $most }.
blocked_none_to_free = There are no blocked numbers to free.
blocked_line = • { $number }, since { DAY($since) }
resume_block_form = You were blocking a number. Shall we go on?
resume_unblock_form = You were freeing a number. Shall we go on?

## Loyalty

points =
    { $total ->
        [one] You have one point in { $programme }:
       *[other] You have { $total } points in { $programme }:
    }
points_expiring_line =
    { $points ->
        [one] • one point expires on { $day }
       *[other] • { $points } points expire on { $day }
    }
points_none = You have no points in { $programme } yet. You earn them with each top-up and each bill you pay.
ask_reward = What shall your points become? Choose, or write it:
reward_unclear = There is no such reward. Choose from these:
reward_line =
    { $missing ->
        [none] • { $reward }: { $points } points
       *[other] • { $reward }: { $points } points ({ $missing } missing)
    }
redeem_confirm_bundle =
    { $days ->
        [one] Turn { $points } points into “{ $reward }” for { $account }, for one day{ allowance }?
       *[other] Turn { $points } points into “{ $reward }” for { $account }, for { $days } days{ allowance }?
    }
    .after = You keep { $left } points, and it cannot be undone. Shall I?
redeem_confirm_discount = Turn { $points } points into “{ $reward }”? What { $account } owes falls by { $discount }.
    .after = You keep { $left } points, and it cannot be undone. Shall I?
redeem_confirm_voucher = Turn { $points } points into “{ $reward }” at { $partner }? Its code also comes by SMS.
    .after = You keep { $left } points, and it cannot be undone. Shall I?
redeemed_bundle = Done: “{ $reward }” is on for { $account }. Points left: { $left }
redeemed_discount = Done: { $discount } was taken off the bill of { $account }. Points left: { $left }
redeemed_voucher = Done. The code of “{ $reward }” at { $partner }: { $voucher }. Points left: { $left }
sms_voucher = Code of “{ $reward }” at { $partner }: { $voucher }
points_too_few = “{ $reward }” takes { $points } points. You have { $total }, so { $missing } are missing.
points_nothing_to_discount = “{ $reward }” needs an open bill of { $discount } or more that is neither paid in parts nor being paid just now. Would you like another reward?
resume_redeem_form = You were redeeming points. Shall we go on?

## Home internet

ask_internet_city = In which city would you like home internet?
internet_city_unclear = These are the cities that we serve. Choose one:
ask_internet_district = In which district?
internet_district_unclear = I cannot find that district. Choose from the list:
place_line = • { $name }
internet_not_covered = { $district } in { $city } is not covered yet. Try another address, or talk to a person.
ask_internet_plan = These plans reach your district. Which would you like?
ask_internet_other_plan = “{ $plan }” does not reach your district. These do. Which would you like?
internet_plan_not_there = “{ $plan }” does not reach { $district }. Shall we choose again?
ask_internet_address = Write the address: street, building and floor.
internet_bad_address = The address is not complete. Write at least street and building.
ask_internet_visit = When may the technician come? Choose, or write a day from { WEEKDAY($first) } to { WEEKDAY($last) }.
visit_button = { WEEKDAY($day) }, { $hour }:00 to { $until }:00
visit_move_button = Move the visit
internet_cancel_button = Cancel the order
internet_no_visits = Every visit in your city is booked just now. Try again tomorrow, or talk to a person.
internet_no_visit_on =
    { $first ->
        [none] Nobody can come on { WEEKDAY($day) }.
       *[other] Nobody can come on { WEEKDAY($day) }. The next visit is on { WEEKDAY($first) }.
    }
internet_visit_taken = That visit has just been booked. Choose another one.
internet_confirm =
    Your order: { $plan }, { fee_text }
    Address: { $address }, { $district }, { $city }
    Visit: { WEEKDAY($day) }, { $hour }:00 to { $until }:00
    { $setup ->
        [zero] Setting it up is free.
       *[some] Setting it up costs { $setup }, with the first bill.
    }
    .after = Shall I order it?
internet_ordered = “{ $plan }” is ordered, reference { $reference }. The technician comes on { WEEKDAY($day) }, { $hour }:00 to { $until }:00.
internet_order_open = You have an open order { $reference } of “{ $plan }”. The technician comes on { WEEKDAY($day) }, { $hour }:00 to { $until }:00.
internet_no_order = You have no open order of home internet. To end one that is connected, talk to a person.
visit_move_confirm = Move the visit of order { $reference } to { WEEKDAY($day) }, { $hour }:00 to { $until }:00?
visit_moved = Done: the visit of order { $reference } for “{ $plan }” is on { WEEKDAY($day) }, { $hour }:00 to { $until }:00.
internet_cancel_confirm = Cancel order { $reference } of “{ $plan }” with its visit on { WEEKDAY($day) }, { $hour }:00 to { $until }:00?
internet_cancelled = Order { $reference } of “{ $plan }” is cancelled, and nobody comes on { WEEKDAY($day) }, { $hour }:00 to { $until }:00.
resume_home_internet_form = We were ordering home internet. Shall we go on?
resume_move_visit_form = You were moving the technician's visit. Shall we go on?
resume_cancel_internet_form = You were cancelling an order of home internet. Shall we go on?

## Complaints

ask_complaint_about = I am sorry to hear that. What is the complaint about?
subject_button = { $subject }
complaint_subject_unclear = I could not tell the subject. Please choose the nearest.
complaint_unknown_subject = “{ $subject }” is not a subject of complaints. Please choose the nearest.
ask_complaint_when = When did it happen? Write the date, or for example “a week ago”.
today = Today
yesterday = Yesterday
bad_date = I could not read the date. Write it like “{ $today }” or “three days ago”.
ask_complaint_description = Please tell what happened.
ask_answer_by = How shall we send you the answer?
answer_by_sms = SMS
answer_by_email = E-mail
answer_by_letter = Letter
answer_by_unclear = Please choose how you want the answer.
answer_way_not_offered =
    { $way ->
        [sms] An answer by SMS is not possible here. Please choose another way.
        [email] An answer by e-mail is not possible here. Please choose another way.
       *[letter] An answer by letter is not possible here. Please choose another way.
    }
ask_contact_sms = To which mobile number shall we send it?
ask_contact_email = Write your e-mail address.
ask_contact_letter = Write your postal address: building, street, district, city and postal code.
own_phone = My number { $phone }
bad_email = That is not an e-mail address. Write it like this: name@example.com
bad_address = The address is not complete. Write building, street and city.
complaint_confirm = Please check before I file it:
    About: { $about }
    { $bill ->
        [none] { "" }
       *[other] Bill: { $bill }
    }
    Date: { $date }
    What happened: { $description }
    { $way ->
        [sms] Answer by SMS to: { $contact }
        [email] Answer by e-mail to: { $contact }
       *[letter] Answer by letter to: { $contact }
    }
    Shall I file it?
complaint_filed =
    Your complaint is filed. Its reference is { $reference }.
    { $way ->
        [sms] You get the answer by SMS by { WEEKDAY($due) }.
        [email] You get the answer by e-mail by { WEEKDAY($due) }.
       *[letter] You get the answer by letter by { WEEKDAY($due) }.
    }
complaint_window_closed = Sorry, complaints are taken for { $days } days, and the last of them was { $last_day }.
    { $afterwards }
complaint_event_in_future = { $date } is still to come. Write the day on which it happened.
complaint_too_short = Please tell a little more, at least { $least } letters.
complaint_too_long = That is too long. Please keep it to { $most } characters.
ask_reference = Write the 8 digits of the reference, or choose one of your complaints:
complaint_button = { $reference }, { $about }
bad_reference = That is not a reference; perhaps a digit is wrong or missing. It has 8 digits, like 4821-7731.
complaint_not_found = No complaint of yours has that reference. Check it, or have a look at your complaints.
complaints_none = You have filed no complaints.
complaint_state =
    Complaint { $reference } ({ $about }):
    { $status ->
        [acknowledged] We have it, and it waits to be looked at.
        [inProgress] It is being looked at.
        [resolved] It is resolved.
       *[closed] It is closed.
    }
    { $late ->
        [yes] The answer was due on { WEEKDAY($due) } and is late; we are sorry. You may take it further.
       *[no] { $status ->
            [acknowledged] You get the answer by { WEEKDAY($due) }.
            [inProgress] You get the answer by { WEEKDAY($due) }.
           *[other] { "" }
        }
    }
    { $answer ->
        [none] { "" }
       *[other] Answer: { $answer }
    }
    { $escalated ->
        [none] { "" }
       *[other] It has been with the regulator since { DAY($escalated) }.
    }
complaint_escalate = If the answer does not satisfy you, or is late, you may take it further. { $afterwards } Have your reference at hand.
appeal_too_early = We still have until { WEEKDAY($due) } to answer. If we do not, or the answer does not satisfy you, I send the whole file to the regulator. { $afterwards }
escalated_before = This complaint has been with { $regulator } since { DAY($at) }. They decide it from here.
reopen_not_again = We cannot look at it once more, but { $regulator } can.
ask_remedy = The answer does not satisfy you? We can look at it again, or I send the whole file to { $regulator }.
remedy_reopen = Look at it again
remedy_regulator = Send it to the regulator
remedy_unclear = Please choose one of the two.
ask_appeal_reason = What is wrong with the answer, or what do you expect? Your words go along.
appeal_confirm =
    { $remedy ->
        [reopen] Shall we look at complaint { $reference } ({ $about }) again?
       *[regulator] Shall I send complaint { $reference } ({ $about }) to { $regulator }? They get your name and number, the dates, and what was written about it.
    }
    Your words: { $reason }
complaint_reopened = Complaint { $reference } is open again. You get a new answer by { WEEKDAY($due) }.
complaint_escalated = Complaint { $reference } is on its way to { $regulator } with its whole file. They will get in touch with you.
complaint_answered =
    { $way ->
        [sms] Your complaint { $reference } is answered. The answer comes by SMS.
        [email] Your complaint { $reference } is answered. The answer comes by e-mail.
       *[letter] Your complaint { $reference } is answered. The answer comes by letter.
    }
answered_before = This complaint has been answered.
answer_too_long = That is too long for the way the customer chose: at most { $most } characters.
answer_empty = Please write an answer.

## Tickets

ask_ticket_subject = What is it about? A few words are enough.
ask_ticket_domain = Which domain is it about? Write it, or choose:
domain_button = { $domain }
domain_none = No particular domain
bad_domain = That is not a domain name. Write it like { $example }.
foreign_domain = We look after names that end in { $zones }. Write one of those.
ask_ticket_text = Please describe it. You can add pictures and PDF files afterwards, on the ticket’s page.
ticket_subject_unfit = A subject has { $least } to { $most } characters.
ticket_text_unfit = Please write { $least } to { $most } characters.
ticket_confirm =
    Please check before I open the ticket:
    Subject: { $subject }
    { $domain ->
        [none] { "" }
       *[other] Domain: { $domain }
    }
    Description: { $text }
    { $files ->
        [0] { "" }
        [one] with one file
       *[other] with { $files } files
    }
    Shall I open it?
ticket_opened = Your ticket { $reference } is open. Our staff answer here and by e-mail. Files go on its page.
ticket_page = The ticket’s page
ask_which_ticket = Which ticket? Choose one, or write its number:
ticket_button = { $reference }, { $subject }
tickets_none = You have no such ticket.
ticket_not_found = No ticket of yours has that number.
ticket_state =
    Ticket { $reference }: { $subject }
    { $status ->
        [open] It waits for our staff.
        [answered] Our staff have answered.
       *[closed] It is closed. A reply opens it again.
    }
    { $closes ->
        [none] { "" }
       *[other] Without a reply of yours it closes on { WEEKDAY($closes) }.
    }
ticket_entry_customer =
    You, { $at }: { $text } { $files ->
        [none] { "" }
        [one] (one file)
       *[other] ({ $files } files)
    }
ticket_entry_agent =
    Staff, { $at }: { $text } { $files ->
        [none] { "" }
        [one] (one file)
       *[other] ({ $files } files)
    }
ask_ticket_reply = What shall I add to the ticket?
ticket_reply_confirm =
    { $status ->
        [closed] Ticket { $reference } opens again, and this is added:
       *[other] This is added to ticket { $reference }:
    }
    { $text }
    { $files ->
        [0] { "" }
        [one] with one file
       *[other] with { $files } files
    }
    Shall I send it?
ticket_replied = Your reply is with ticket { $reference }. It is our staff’s turn.
ticket_close_confirm = Shall I close ticket { $reference } ({ $subject })?
ticket_closed = Ticket { $reference } is closed. A reply opens it again.
ticket_closed_before = Ticket { $reference } is closed already.
ticket_answered =
    Our staff have answered your ticket { $reference } ({ $subject }):
    { $text }
    To answer, write “reply to the ticket”.
ticket_ending = Your ticket { $reference } ({ $subject }) closes tomorrow unless you reply.
ticket_ended = Your ticket { $reference } ({ $subject }) is closed, as there was no reply. A reply opens it again.
file_too_large = The file is too large: at most { $megabytes } MB each.
file_not_taken = Only pictures (PNG, JPG, GIF, TIFF) and PDF files can be added.
too_many_files = At most { $most } files at once.
email_activation =
    Welcome to { $provider }.
    Activate your account with this link by { $until }. If you asked for no account, ignore this; nothing changes.
    .subject = Activate your account with { $provider }
account_page_activate = Your account with { $provider }
account_page_activate_ask = Press the button to activate your account.
account_page_activate_button = Activate
account_page_activate_done = Your account is active. Go back to the chat, and we go on there.
account_page_password = The password of your account with { $provider }
account_page_password_ask = Password (at least 10 signs)
account_page_password_again = The same again
account_page_password_button = Save
account_page_password_done = The password is saved. Go back to the chat and press “I have set it”.
link_over = This link was used, or its time is over. Go back to the chat and ask for another.
weak_password = That password is weak: at least { $least } signs, and not the same few again and again.
passwords_differ = The two are not the same. Write them again.
ticket_page_title = { $provider }: ticket { $reference }
ticket_page_you = You
ticket_page_staff = Staff
ticket_page_write = Your reply
ticket_page_files = Pictures or PDF files
ticket_page_send = Send
ticket_page_status_open = Waiting for our staff.
ticket_page_status_answered = Answered. You can reply here.
ticket_page_status_closed = Closed. A reply opens it again.
email_ticket_answered =
    { $provider } has answered your ticket { $reference } ({ $subject }):
    { $text }
    Reply on the ticket’s page. This address does not read e-mail.
    .subject = Ticket { $reference }: { $subject }
email_ticket_ending =
    Your ticket { $reference } ({ $subject }) with { $provider } closes tomorrow unless you reply on its page.
    .subject = Ticket { $reference } closes tomorrow
email_ticket_ended =
    Your ticket { $reference } ({ $subject }) with { $provider } is closed, as there was no reply. A reply on its page opens it again.
    .subject = Ticket { $reference } is closed

## Notices

ask_notice_kind = These are your notices from { $provider } and how they reach you. Which one shall I change?
    .after = From { $start } p.m. to { $end } a.m. we send nothing that can wait.
notice_line = • { $kind }: { $way ->
        [off] off
        [chat] here in the chat
        [sms] SMS
       *[email] e-mail
    }
notice_button = { $kind }
notice_kind_unclear = I do not know which notices you mean. Choose from the list:
ask_notice_way = How shall notices of “{ $kind }” reach you?
notice_way_off = Switch off
notice_way_chat = Here in the chat
notice_way_sms = SMS
notice_way_email = E-mail
notice_way_unclear = Choose: here in the chat, SMS, e-mail, or off.
notice_way_not_offered = Notices of “{ $kind }” are not sent that way. Choose another:
notice_email_missing = We have no e-mail address of yours. Register one first, or choose another way:
notice_already_so =
    { $way ->
        [off] Notices of “{ $kind }” are off already.
       *[other] Notices of “{ $kind }” reach you that way already.
    }
notice_confirm =
    { $way ->
        [off] Shall I switch off notices of “{ $kind }”?
        [chat] Shall notices of “{ $kind }” reach you here in the chat?
        [sms] Shall notices of “{ $kind }” reach you by SMS?
       *[email] Shall notices of “{ $kind }” reach you by e-mail?
    }
notice_changed =
    { $way ->
        [off] Notices of “{ $kind }” are off.
        [chat] Done. Notices of “{ $kind }” will reach you here in the chat.
        [sms] Done. Notices of “{ $kind }” will reach you by SMS.
       *[email] Done. Notices of “{ $kind }” will reach you by e-mail.
    }
notice_undo = Undo

## Outages

outage_danger = ⚠️ Your safety first: keep away from it, touch nothing, and call { $emergency } at once.
ask_outage_place =
    { $danger ->
        [yes] { outage_danger }
       *[no] { "" }
    }
    Where is the power out? Choose your place, or write the district and the city.
ask_outage_where = Which district is it about? Choose your place, or write the district and the city.
choose_outage_place = Which one do you mean?
outage_area = { $area }
outage_place_unclear = I cannot tell where that is. Write the district and the city, in { $most } characters at most.
outage_area_unknown = I do not know that district. Write the district and the city, or report the outage and I note it down.
outage_confirm =
    { $danger ->
        [yes] { outage_danger }
       *[no] { "" }
    }
    { $known ->
        [yes] We know of an outage in { $place } since { $since }. Shall I add your report?
       *[no] Shall I report an outage in { $place }?
    }
outage_reported =
    { $before ->
        [yes] Your report is noted already, under { $reference }.
       *[no] Your report is noted under { $reference }.
    }
    { $danger ->
        [yes] { outage_danger }
       *[no] { "" }
    }
    { outage_state }
    I shall tell you here when power is back.
outage_state =
    { $status ->
        [over] Power came back to { $place } on { $over }.
        [confirmed] There is an outage in { $place } since { $since }.
       *[reported] { $reports ->
            [one] One report of an outage in { $place } has come in since { $since }; a crew is looking into it.
           *[other] { $reports } reports of an outage in { $place } have come in since { $since }; a crew is looking into it.
        }
    }
    { $known ->
        [none] { "" }
       *[other] The latest: { $known }
    }
    { $status ->
        [over] { "" }
       *[other] { $estimate ->
            [none] When power will be back is not known yet.
           *[other] Power is expected back on { $estimate }.
        }
    }
outage_none =
    { $cuts ->
        [0] We know of no outage in { $place }, and no cut is scheduled. If your power is out, report it.
       *[other] We know of no outage in { $place } now. Cuts are scheduled:
    }
cut_line = • From { $start } to { $end }: { $reason }
outage_report_unknown = There is no report of that number. Check it, or ask about the district.
outage_over = Power came back to { $place } on { $over }. Thank you for your patience. If yours is still out, report it again.
sms_outage_over = { $provider }: power came back to { $place } on { $over }.
email_outage_over = Power came back to { $place } on { $over }. If yours is still out, report it again. { $provider }
    .subject = Power is back in { $place }
cut_announced = Power in { $place } will be cut for “{ $reason }” from { $start } to { $end }. Your account there: { $account }.
sms_cut_announced = { $provider }: power in { $place } will be cut from { $start } to { $end }. Reason: { $reason }. Account { $account }
email_cut_announced = Power in { $place } will be cut from { $start } to { $end }. Reason: { $reason }. Your account there: { $account }. { $provider }
    .subject = Scheduled cut in { $place }
cut_called_off = The cut in { $place } from { $start } to { $end } for “{ $reason }” is called off. Your account there: { $account }.
sms_cut_called_off = { $provider }: the cut in { $place } from { $start } to { $end } ({ $reason }) is called off. Account { $account }
email_cut_called_off = The cut in { $place } from { $start } to { $end } ({ $reason }) is called off. Your account there: { $account }. { $provider }
    .subject = The cut in { $place } is called off
desk_time_unclear = That time cannot be: it must lie ahead, and the end after the start.
desk_outage_known = There is an open outage of that area.
desk_words_unfit = Write something, in { $most } characters at most.

## Files

file_choose = 📎 Choose a file
files_none = No files
files_done = That is all
files_unclear = Send the file here, or go on without one.
file_not_arrived = The file did not reach me. Please send it again.
ask_ticket_files =
    { $count ->
        [0] Would you like to add pictures or PDF files? Send them here, { $most } at most.
        [one] One file has come. Send another, or leave it at that.
       *[other] { $count } files have come. Send another, or leave it at that.
    }
ask_outage_photo = Do you have a photo of it? Send it from a safe place, or go on without one.

## Hand-off

handoff_waiting =
    { $position ->
        [one] I have passed you on, and you are next. Whatever you write, my colleague will read.
       *[other] I have passed you on; you are number { $position }. Whatever you write, my colleague will read.
    }
handoff_still_waiting =
    { $position ->
        [one] You are in the queue, and next.
       *[other] You are in the queue, number { $position }.
    }
handoff_cancelled = All right, you are out of the queue and it is me again, Madad.
handoff_not_waiting = You are talking to me, Madad, and not waiting for anybody. What can I do for you?
agent_joined = { $name } is with you now.
agent_left = { $name } has left, and it is me again, Madad.
chat_closed = This chat is closed. Write at any time and it opens again.
chat_taken = This chat is no longer waiting.
not_your_chat = This chat is not yours now.

## Said by the door and the channels

card_masked = I have hidden a card number for your safety. Never write card numbers or passwords in a chat.
password_masked = I have hidden the password or code that you wrote. We never ask for your password; if you sent it to anyone, change it.
message_too_long = That is a long message. Please keep it to { $limit } characters.
attachment_unsupported =
    { $kind ->
        [photo] I cannot look at pictures here. Please write what you need.
        [voice] I cannot listen to voice messages. Please write what you need.
        [video] I cannot watch videos here. Please write what you need.
        [location] I cannot use a location here. Please write what you need.
        [sticker] A nice sticker! Write what I can do for you.
       *[other] I cannot open files here. Please write what you need.
    }
say_something = I got no text. Write what I can do for you.
slow_down = That was a lot at once. Please wait a moment, then go on.
button_stale = That choice is old and no longer there. Please write what you need.
button_pressed_before = You have chosen this already.
dialogue_down = Sorry, the system is down for a moment. Your message is kept, and I answer it as soon as it is back.
dialogue_slow = Sorry, the system was slow and I do not know whether that was done. Send it again, or talk to a person.
contact_not_yours = That is somebody else's number. Please share your own, or write it.
edit_not_read = I do not see changes to an earlier message. Please write a new one.
private_only = For your privacy I answer in a private chat only. Please write to me there.
command_start = Start the chat
command_help = What I can do
command_lang = Change the language
checkout_ask = Payment of { $amount } to { $provider }, reference { $reference }
checkout_demo = This is the demo’s payment page: no money moves. Choose how the payment shall end.
checkout_pay = Pay
checkout_decline = Let it fail
checkout_paid = Paid: { $amount }, reference { $reference }. You can close this page; the receipt is in your chat.
checkout_failed = The payment did not go through. You can try again from your chat.
checkout_held = We received your money and are checking it. A colleague will get in touch; reference { $reference }.
checkout_expired = This link has expired. Ask for a new one in your chat.
checkout_unavailable = The payment page is out of reach for the moment. Please try again in a few minutes.
sms_code =
    { $provider } code: { $code }
    { $seconds ->
        [one] Good for { $seconds } second. Tell it to nobody.
       *[other] Good for { $seconds } seconds. Tell it to nobody.
    }
email_code =
    Your code from { $provider }: { $code }
    It is good for { $seconds } seconds. Give it to nobody.
    .subject = Your code from { $provider }
sms_company_completed = { $provider }: request { $reference } was approved, and { $company } is a business customer now.
sms_company_refused = { $provider }: request { $reference } for { $company } was refused. Reason: { $reason }
sms_contact_changed =
    { $kind ->
        [email] { $provider }: the e-mail address on your record was changed.
       *[phone] { $provider }: the mobile number on your record was changed, and our messages come to this number no more.
    } If that was not you, { $call ->
        [none] tell our customer care at once.
       *[other] call { $call } at once.
    }
email_contact_changed =
    The e-mail address on your record with { $provider } was changed, and our messages come to this address no more.
    If that was not you, { $call ->
        [none] tell our customer care at once.
       *[other] call { $call } at once.
    }
    .subject = { $provider }: your e-mail address was changed
sms_complaint_filed = { $provider }: your complaint is filed as { $reference }. Answer by { $due }.
email_complaint_filed =
    Your complaint is filed with { $provider }. Its reference is { $reference }.
    You will get the answer at this address by { $due }.
    .subject = Complaint { $reference }: filed
sms_complaint_answer = { $provider }, complaint { $reference }: { $answer }
letter_complaint_answer =
    { $provider }
    { $customer }
    { $address }
    { DAY($date) }
    Your complaint { $reference } of { DAY($filed) } about: { $about }
    Dear customer,
    { $answer }
    If this answer does not satisfy you, you may have the complaint looked at again or take it to the regulator, through the chat.
    Yours sincerely,
    { $provider }
email_complaint_answer =
    This is the answer of { $provider } to your complaint { $reference }:
    { $answer }
    If it does not satisfy you, write “take my complaint further” in the chat.
    .subject = Complaint { $reference }: our answer
email_complaint_file =
    A customer of { $provider } takes a complaint to you. The whole file is attached.
    Complaint: { $reference } ({ $about })
    Customer: { $customer }
    Filed: { $filed }
    Answer due: { $due }
    { $answered ->
        [none] Not answered.
       *[other] Answered: { $answered }
    }
    The customer’s reason: { $reason }
    .subject = Complaint { $reference } about { $provider }
email_complaints_due =
    { $count ->
        [one] One complaint of { $provider } waits for its answer:
       *[other] { $count } complaints of { $provider } wait for their answer:
    }
    .subject = { $provider }: { $count ->
        [one] a complaint is due
       *[other] { $count } complaints are due
    }
complaint_due_line =
    { $late ->
        [yes] { $reference }, { $about }: was due on { $due }, late
       *[no] { $reference }, { $about }: due on { $due }
    }

## What can be asked for, as buttons

intent_register = Register
intent_link_account = Link my account
intent_unlink_account = Log out
intent_my_profile = My details
intent_update_contact = Change contact details
intent_update_beneficiary = Change the beneficiary
intent_define_account = Define an account
intent_transfer_ownership = Transfer ownership
intent_update_address = Change the address
intent_new_subscriber = New connection
intent_request_status = Follow a request
intent_answer_request = Answer a request
intent_list_sessions = Linked chats
intent_end_session = End a session
intent_check_bill = My bill
intent_bill_details = Details of the bill
intent_pay_bill = Pay the bill
intent_bill_document = A copy of the bill
intent_installment_plan = Pay in instalments
intent_payment_history = My payments
intent_consumption_report = Consumption report
intent_set_credit_limit = Credit limit
intent_check_balance = My balance
intent_top_up = Top up
intent_promised_payment = Credit now, pay later
intent_usage_details = Details of use
intent_list_services = Services
intent_activate_service = Switch a service on
intent_deactivate_service = Switch a service off
intent_my_tariff = My tariff
intent_list_tariffs = Tariffs
intent_change_tariff = Change the tariff
intent_undo_tariff_change = Undo the change of tariff
intent_buy_bundle = Buy a bundle
intent_block_number = Block a number
intent_unblock_number = Unblock a number
intent_list_blocked_numbers = Blocked numbers
intent_home_internet = Home internet
intent_check_points = My points
intent_redeem_points = Use points
intent_file_complaint = File a complaint
intent_complaint_status = Follow a complaint
intent_escalate_complaint = Take it further
intent_open_ticket = Open a ticket
intent_ticket_status = Follow a ticket
intent_reply_ticket = Reply to a ticket
intent_close_ticket = Close a ticket
intent_report_outage = Report an outage
intent_outage_status = State of an outage
intent_notification_settings = Notices
intent_talk_to_agent = Talk to a person
intent_cancel_handoff = Stop waiting
intent_greet = Hello
intent_thanks = Thanks
intent_goodbye = Goodbye
intent_affirm = Yes
intent_deny = No
intent_cancel = Cancel
intent_help = What can you do?
intent_change_language = Change the language
intent_change_provider = Change the company
intent_contact_info = How to reach us
intent_how_to = How it is done
intent_bot_challenge = Who are you?
intent_repeat = Say that again
intent_out_of_scope = Something else
