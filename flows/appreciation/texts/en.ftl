# Thanks, in people's own words.

appreciation-write = Say thanks
appreciation-prompt = { $owner } concluded "{ $title }". What did you notice that was worth something? One specific sentence in your own words does more than ten likes.
    .write = Write
    .in_person = Say it in person
    .skip = Skip
appreciation-better_still = That is better still. I leave it to you.
appreciation-skipped = Fine.
appreciation-for_nobody = There is nobody here to thank for that; its owner is yourself, or takes part no longer.

thanks-page_title = Say thanks
thanks-q_text = What did you notice that was worth something? (10 to 600 characters)
    It goes to the owner alone, under your name. Others read it only if the owner agrees.
thanks-confirm =
    .post = Send
appreciation-sent = It goes to { $name }, in your words.

appreciation-received = { $sender } sends you appreciation: "{ $text }" May others see this?
    .share = May be shared
    .keep = Keep it private
appreciation-received_one = { $place }. { $sender } sends you appreciation: "{ $text }" May others see this?
    .share = { $place }: may be shared
    .keep = { $place }: keep it private
appreciation-shared = It stands below the project's card now.
appreciation-kept = It stays between the two of you.
appreciation-below_card = { $sender } thanks { $receiver }: "{ $text }"
