### Days and hours in words

# $distance: how many days away it is, negative when it is past
# $number: its number in the month
# $month: the name of the month
# $year: its year, absent when it is this one
day = { $distance ->
    [-1] hier
    [0] aujourd’hui
    [1] demain
   *[other] le { $number ->
        [1] 1er
       *[other] { $number }
    } { $month }{ $year ->
        [absent] { "" }
       *[other] { " " }{ $year }
    }
}

# As it stays true on paper.
# $number: its number in the month
# $month: the name of the month
# $year: its year
day-in-full = { $number ->
    [1] 1er
   *[other] { $number }
} { $month } { $year }

# $day: the day, in words
# $hour: the hour of the day
# $minute: in two digits
moment = { $day } à { $hour } h { $minute }
