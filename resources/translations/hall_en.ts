<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Accounts</name>
    <message numerus="yes">
        <source>%n characters or more</source>
        <translation>
            <numerusform>%n character or more</numerusform>
            <numerusform>%n characters or more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n characters or more; changed at the first login</source>
        <translation>
            <numerusform>%n character or more; changed at the first login</numerusform>
            <numerusform>%n characters or more; changed at the first login</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n switched off</source>
        <translation>
            <numerusform>%n switched off</numerusform>
            <numerusform>%n switched off</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wrong password(s)</source>
        <translation>
            <numerusform>%n wrong password</numerusform>
            <numerusform>%n wrong passwords</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Approval</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CasePage</name>
    <message numerus="yes">
        <source>%n calendar day(s) left</source>
        <translation>
            <numerusform>%n calendar day left</numerusform>
            <numerusform>%n calendar days left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n calendar day(s) over</source>
        <translation>
            <numerusform>%n calendar day over</numerusform>
            <numerusform>%n calendar days over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n calendar day(s) used</source>
        <translation>
            <numerusform>%n calendar day used</numerusform>
            <numerusform>%n calendar days used</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copies</source>
        <translation>
            <numerusform>%n copy</numerusform>
            <numerusform>%n copies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) over</source>
        <translation>
            <numerusform>%n day over</numerusform>
            <numerusform>%n days over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) used</source>
        <translation>
            <numerusform>%n day used</numerusform>
            <numerusform>%n days used</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n errand(s)</source>
        <translation>
            <numerusform>%n errand</numerusform>
            <numerusform>%n errands</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n material(s)</source>
        <translation>
            <numerusform>%n material</numerusform>
            <numerusform>%n materials</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s)</source>
        <translation>
            <numerusform>%n paper</numerusform>
            <numerusform>%n papers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) not ticked yet</source>
        <translation>
            <numerusform>%n paper not ticked yet</numerusform>
            <numerusform>%n papers not ticked yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) still missing</source>
        <translation>
            <numerusform>%n paper still missing</numerusform>
            <numerusform>%n papers still missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) to be brought</source>
        <translation>
            <numerusform>%n paper to be brought</numerusform>
            <numerusform>%n papers to be brought</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reprint(s)</source>
        <translation>
            <numerusform>%n reprint</numerusform>
            <numerusform>%n reprints</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Cases</name>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n case</numerusform>
            <numerusform>%n cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) · newest first</source>
        <translation>
            <numerusform>%n case · newest first</numerusform>
            <numerusform>%n cases · newest first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) · the most urgent first</source>
        <translation>
            <numerusform>%n case · the most urgent first</numerusform>
            <numerusform>%n cases · the most urgent first</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message numerus="yes">
        <source>%n fault(s) found</source>
        <translation>
            <numerusform>%n fault found</numerusform>
            <numerusform>%n faults found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Days</name>
    <message numerus="yes">
        <source>%n calendar day(s)</source>
        <translation>
            <numerusform>%n calendar day</numerusform>
            <numerusform>%n calendar days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) old</source>
        <translation>
            <numerusform>%n month old</numerusform>
            <numerusform>%n months old</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n working day</numerusform>
            <numerusform>%n working days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>aged %n</source>
        <translation>
            <numerusform>aged %n</numerusform>
            <numerusform>aged %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Duplicates</name>
    <message numerus="yes">
        <source>%n matter(s)</source>
        <translation>
            <numerusform>%n matter</numerusform>
            <numerusform>%n matters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FlowFacts</name>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>once</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Forms</name>
    <message numerus="yes">
        <source>%n row(s) under the headings of sheet “{sheet}”.</source>
        <translation>
            <numerusform>%n row under the headings of sheet “{sheet}”.</numerusform>
            <numerusform>%n rows under the headings of sheet “{sheet}”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FrontDesk</name>
    <message numerus="yes">
        <source>%n appointment(s) still open today</source>
        <translation>
            <numerusform>%n appointment still open today</numerusform>
            <numerusform>%n appointments still open today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call-back(s) owed</source>
        <translation>
            <numerusform>%n call-back owed</numerusform>
            <numerusform>%n call-backs owed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) to be verified</source>
        <translation>
            <numerusform>%n item to be verified</numerusform>
            <numerusform>%n items to be verified</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) filled</source>
        <translation>
            <numerusform>%n post filled</numerusform>
            <numerusform>%n posts filled</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GlobalSearch</name>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n case</numerusform>
            <numerusform>%n cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n household(s)</source>
        <translation>
            <numerusform>%n household</numerusform>
            <numerusform>%n households</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the same name, told apart by birth year, address and ID tail</source>
        <translation>
            <numerusform>%n of the same name, told apart by birth year, address and ID tail</numerusform>
            <numerusform>%n of the same name, told apart by birth year, address and ID tail</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n persons</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Hall</name>
    <message numerus="yes">
        <source>%n away today</source>
        <translation>
            <numerusform>%n away today</numerusform>
            <numerusform>%n away today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s)</source>
        <translation>
            <numerusform>%n backup</numerusform>
            <numerusform>%n backups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copies sealed</source>
        <translation>
            <numerusform>%n copy sealed</numerusform>
            <numerusform>%n copies sealed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n earlier year(s) loaded as well</source>
        <translation>
            <numerusform>%n earlier year loaded as well</numerusform>
            <numerusform>%n earlier years loaded as well</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) by full agency</source>
        <translation>
            <numerusform>%n item by full agency</numerusform>
            <numerusform>%n items by full agency</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open case(s)</source>
        <translation>
            <numerusform>%n open case</numerusform>
            <numerusform>%n open cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overlay form(s)</source>
        <translation>
            <numerusform>%n overlay form</numerusform>
            <numerusform>%n overlay forms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s)</source>
        <translation>
            <numerusform>%n sheet</numerusform>
            <numerusform>%n sheets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shift(s)</source>
        <translation>
            <numerusform>%n shift</numerusform>
            <numerusform>%n shifts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n working day</numerusform>
            <numerusform>%n working days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Happenings</name>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n member</numerusform>
            <numerusform>%n members</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Household</name>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finished</source>
        <translation>
            <numerusform>%n finished</numerusform>
            <numerusform>%n finished</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more belonged to it once</source>
        <translation>
            <numerusform>%n more belonged to it once</numerusform>
            <numerusform>%n more belonged to it once</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more paper(s) wait in the print centre</source>
        <translation>
            <numerusform>%n more paper wait in the print centre</numerusform>
            <numerusform>%n more papers wait in the print centre</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n persons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n taken back</source>
        <translation>
            <numerusform>%n taken back</numerusform>
            <numerusform>%n taken back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message numerus="yes">
        <source>%n field(s) filled in</source>
        <translation>
            <numerusform>%n field filled in</numerusform>
            <numerusform>%n fields filled in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the same name: look at birth, address and ID tail</source>
        <translation>
            <numerusform>%n person of this name: look at birth, address and ID tail</numerusform>
            <numerusform>%n of the same name: look at birth, address and ID tail</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n persons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) still to do</source>
        <translation>
            <numerusform>%n thing still to do</numerusform>
            <numerusform>%n things still to do</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A slip? %n second(s) left</source>
        <translation>
            <numerusform>A slip? %n second left</numerusform>
            <numerusform>A slip? %n seconds left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>household of %n</source>
        <translation>
            <numerusform>household of %n</numerusform>
            <numerusform>household of %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>waiting, %n day(s) left</source>
        <translation>
            <numerusform>waiting, %n day left</numerusform>
            <numerusform>waiting, %n days left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>within %n working day(s), else it goes on the list</source>
        <translation>
            <numerusform>within %n working day, else it goes on the list</numerusform>
            <numerusform>within %n working days, else it goes on the list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{paper} and others, %n in all: not taken in yet</source>
        <translation>
            <numerusform>{paper}: not taken in yet</numerusform>
            <numerusform>{paper} and others, %n in all: not taken in yet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Items</name>
    <message numerus="yes">
        <source>%n item(s) to be verified</source>
        <translation>
            <numerusform>%n item to be verified</numerusform>
            <numerusform>%n items to be verified</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to mend, F8 goes there</source>
        <translation>
            <numerusform>%n thing to mend, F8 goes there</numerusform>
            <numerusform>%n things to mend, F8 goes there</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message numerus="yes">
        <source>%n list(s)</source>
        <translation>
            <numerusform>%n list</numerusform>
            <numerusform>%n lists</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Approve a list of %n line(s)</source>
        <translation>
            <numerusform>Approve a list of %n line</numerusform>
            <numerusform>Approve a list of %n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Carry out a list of %n line(s)</source>
        <translation>
            <numerusform>Carry out a list of %n line</numerusform>
            <numerusform>Carry out a list of %n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message numerus="yes">
        <source>%n record(s) made since would be lost. </source>
        <translation>
            <numerusform>%n record made since would be lost. </numerusform>
            <numerusform>%n records made since would be lost. </numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lights</name>
    <message numerus="yes">
        <source>%n calendar day(s) overdue</source>
        <translation>
            <numerusform>%n calendar day overdue</numerusform>
            <numerusform>%n calendar days overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) overdue</source>
        <translation>
            <numerusform>%n day overdue</numerusform>
            <numerusform>%n days overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>due soon, %n calendar day(s) left</source>
        <translation>
            <numerusform>due soon, %n calendar day left</numerusform>
            <numerusform>due soon, %n calendar days left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>due soon, %n day(s) left</source>
        <translation>
            <numerusform>due soon, %n day left</numerusform>
            <numerusform>due soon, %n days left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in time, %n calendar day(s) left</source>
        <translation>
            <numerusform>in time, %n calendar day left</numerusform>
            <numerusform>in time, %n calendar days left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in time, %n day(s) left</source>
        <translation>
            <numerusform>in time, %n day left</numerusform>
            <numerusform>in time, %n days left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>paused, calendar day %n</source>
        <translation>
            <numerusform>paused, calendar day %n</numerusform>
            <numerusform>paused, calendar day %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>paused, day %n</source>
        <translation>
            <numerusform>paused, day %n</numerusform>
            <numerusform>paused, day %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>waiting, %n calendar day(s) left</source>
        <translation>
            <numerusform>waiting, %n calendar day left</numerusform>
            <numerusform>waiting, %n calendar days left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>waiting, %n day(s) left</source>
        <translation>
            <numerusform>waiting, %n day left</numerusform>
            <numerusform>waiting, %n days left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Login</name>
    <message numerus="yes">
        <source>Leaving without a change: Ctrl+Shift+L locks. After %n minute(s) it locks itself.</source>
        <translation>
            <numerusform>Leaving without a change: Ctrl+Shift+L locks. After %n minute it locks itself.</numerusform>
            <numerusform>Leaving without a change: Ctrl+Shift+L locks. After %n minutes it locks itself.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Materials</name>
    <message numerus="yes">
        <source>%n in</source>
        <translation>
            <numerusform>%n in</numerusform>
            <numerusform>%n in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n later</source>
        <translation>
            <numerusform>%n later</numerusform>
            <numerusform>%n later</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mandatory:</source>
        <translation>
            <numerusform>%n mandatory:</numerusform>
            <numerusform>%n mandatory:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n missing</numerusform>
            <numerusform>%n missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not looked at</source>
        <translation>
            <numerusform>%n not looked at</numerusform>
            <numerusform>%n not looked at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n optional:</source>
        <translation>
            <numerusform>%n optional:</numerusform>
            <numerusform>%n optional:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waived</source>
        <translation>
            <numerusform>%n waived</numerusform>
            <numerusform>%n waived</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Package</name>
    <message numerus="yes">
        <source>%n line(s) marked</source>
        <translation>
            <numerusform>%n line marked</numerusform>
            <numerusform>%n lines marked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n thing(s) from this file?</source>
        <translation>
            <numerusform>Take %n thing from this file?</numerusform>
            <numerusform>Take %n things from this file?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message numerus="yes">
        <source>%n building(s)</source>
        <translation>
            <numerusform>%n building</numerusform>
            <numerusform>%n buildings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n household(s)</source>
        <translation>
            <numerusform>%n household</numerusform>
            <numerusform>%n households</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Population</name>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n persons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) or more</source>
        <translation>
            <numerusform>%n person or more</numerusform>
            <numerusform>%n persons or more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrinterSetup</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) ticked</source>
        <translation>
            <numerusform>%n row ticked</numerusform>
            <numerusform>%n rows ticked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>How are these %n paper(s) printed?</source>
        <translation>
            <numerusform>How are these %n paper printed?</numerusform>
            <numerusform>How are these %n papers printed?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Prints</name>
    <message numerus="yes">
        <source>%n copies</source>
        <translation>
            <numerusform>%n copy</numerusform>
            <numerusform>%n copies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>reprinted %n</source>
        <translation>
            <numerusform>reprinted once</numerusform>
            <numerusform>reprinted %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message numerus="yes">
        <source>%n thing(s) to put right, everything is still here</source>
        <translation>
            <numerusform>%n thing to put right, everything is still here</numerusform>
            <numerusform>%n things to put right, everything is still here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Recovery</name>
    <message numerus="yes">
        <source>%n row(s) could not be read.</source>
        <translation>
            <numerusform>%n row could not be read.</numerusform>
            <numerusform>%n rows could not be read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Residents</name>
    <message numerus="yes">
        <source>%n household(s)</source>
        <translation>
            <numerusform>%n household</numerusform>
            <numerusform>%n households</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n persons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) copied</source>
        <translation>
            <numerusform>%n row copied</numerusform>
            <numerusform>%n rows copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to {file}</source>
        <translation>
            <numerusform>%n row written to {file}</numerusform>
            <numerusform>%n rows written to {file}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export %n row(s) to Excel</source>
        <translation>
            <numerusform>Export %n row to Excel</numerusform>
            <numerusform>Export %n rows to Excel</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Scans</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not kept yet: %n page(s). </source>
        <translation>
            <numerusform>Not kept yet: %n page. </numerusform>
            <numerusform>Not kept yet: %n pages. </numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message numerus="yes">
        <source>%n characters or more, not the name</source>
        <translation>
            <numerusform>%n character or more, not the name</numerusform>
            <numerusform>%n characters or more, not the name</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message numerus="yes">
        <source>%n own file(s) not in force</source>
        <translation>
            <numerusform>%n own file not in force</numerusform>
            <numerusform>%n own files not in force</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to print</source>
        <translation>
            <numerusform>%n to print</numerusform>
            <numerusform>%n to print</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Backup %n hour(s) ago</source>
        <translation>
            <numerusform>Backup %n hour ago</numerusform>
            <numerusform>Backup %n hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Backup %n minute(s) ago</source>
        <translation>
            <numerusform>Backup %n minute ago</numerusform>
            <numerusform>Backup %n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last backup %n day(s) ago</source>
        <translation>
            <numerusform>Last backup %n day ago</numerusform>
            <numerusform>Last backup %n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Supervision</name>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n case</numerusform>
            <numerusform>%n cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n way(s)</source>
        <translation>
            <numerusform>%n way</numerusform>
            <numerusform>%n ways</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message numerus="yes">
        <source>%n second(s) left</source>
        <translation>
            <numerusform>%n second left</numerusform>
            <numerusform>%n seconds left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Unlock</name>
    <message numerus="yes">
        <source>again in %n second(s)</source>
        <translation>
            <numerusform>again in %n second</numerusform>
            <numerusform>again in %n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Visits</name>
    <message numerus="yes">
        <source>%n more home(s) are not in this round</source>
        <translation>
            <numerusform>%n more home are not in this round</numerusform>
            <numerusform>%n more homes are not in this round</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The round is done: %n home(s) visited</source>
        <translation>
            <numerusform>The round is done: %n home visited</numerusform>
            <numerusform>The round is done: %n homes visited</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WhyDate</name>
    <message numerus="yes">
        <source>%n day(s) of rest in between are not counted</source>
        <translation>
            <numerusform>%n day of rest in between are not counted</numerusform>
            <numerusform>%n days of rest in between are not counted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Workbench</name>
    <message numerus="yes">
        <source>%n case(s) · the most urgent first</source>
        <translation>
            <numerusform>%n case · the most urgent first</numerusform>
            <numerusform>%n cases · the most urgent first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s)</source>
        <translation>
            <numerusform>%n draft</numerusform>
            <numerusform>%n drafts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more draft(s)</source>
        <translation>
            <numerusform>%n more draft</numerusform>
            <numerusform>%n more drafts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more, see the print centre</source>
        <translation>
            <numerusform>%n more, see the print centre</numerusform>
            <numerusform>%n more, see the print centre</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s)</source>
        <translation>
            <numerusform>%n paper</numerusform>
            <numerusform>%n papers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) stuck</source>
        <translation>
            <numerusform>%n paper stuck</numerusform>
            <numerusform>%n papers stuck</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) waiting to print</source>
        <translation>
            <numerusform>%n paper waiting to print</numerusform>
            <numerusform>%n papers waiting to print</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unfinished draft(s)</source>
        <translation>
            <numerusform>%n unfinished draft</numerusform>
            <numerusform>%n unfinished drafts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>longest %n day(s)</source>
        <translation>
            <numerusform>longest %n day</numerusform>
            <numerusform>longest %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Workshop</name>
    <message numerus="yes">
        <source>%n fault(s)</source>
        <translation>
            <numerusform>%n fault</numerusform>
            <numerusform>%n faults</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%n field</numerusform>
            <numerusform>%n fields</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s)</source>
        <translation>
            <numerusform>%n name</numerusform>
            <numerusform>%n names</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) chosen</source>
        <translation>
            <numerusform>%n place chosen</numerusform>
            <numerusform>%n places chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s) left</source>
        <translation>
            <numerusform>%n remark left</numerusform>
            <numerusform>%n remarks left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s)</source>
        <translation>
            <numerusform>%n sheet</numerusform>
            <numerusform>%n sheets</numerusform>
        </translation>
    </message>
</context>
</TS>
