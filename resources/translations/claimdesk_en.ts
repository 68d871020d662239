<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ArticleListView</name>
    <message numerus="yes">
        <source>%n article(s) found</source>
        <translation>
            <numerusform>%n article found</numerusform>
            <numerusform>%n articles found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticleRow</name>
    <message numerus="yes">
        <source>%n claim(s)</source>
        <translation>
            <numerusform>%n claim</numerusform>
            <numerusform>%n claims</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Attribution</name>
    <message numerus="yes">
        <source>%n hop(s)</source>
        <translation>
            <numerusform>%n hop</numerusform>
            <numerusform>%n hops</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BarFeed</name>
    <message numerus="yes">
        <source>Selected: %n mark(s)</source>
        <translation>
            <numerusform>Selected: %n mark</numerusform>
            <numerusform>Selected: %n marks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CarryPanel</name>
    <message numerus="yes">
        <source>Carry over %n</source>
        <translation>
            <numerusform>Carry over %n</numerusform>
            <numerusform>Carry over %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) will be carried</source>
        <translation>
            <numerusform>%n mark will be carried</numerusform>
            <numerusform>%n marks will be carried</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n relation(s) with them</source>
        <translation>
            <numerusform>%n relation with them</numerusform>
            <numerusform>%n relations with them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay(s): {why}</source>
        <translation>
            <numerusform>%n stays: {why}</numerusform>
            <numerusform>%n stay: {why}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n relation(s) stay(s): an end is not carried</source>
        <translation>
            <numerusform>%n relation stays: an end is not carried</numerusform>
            <numerusform>%n relations stay: an end is not carried</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangesPanel</name>
    <message numerus="yes">
        <source>Marks in %n article(s)</source>
        <translation>
            <numerusform>Marks in %n article</numerusform>
            <numerusform>Marks in %n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message numerus="yes">
        <source>%n hop(s)</source>
        <translation>
            <numerusform>%n hop</numerusform>
            <numerusform>%n hops</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CompareFeed</name>
    <message numerus="yes">
        <source>%n relation(s)</source>
        <translation>
            <numerusform>%n relation</numerusform>
            <numerusform>%n relations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s)</source>
        <translation>
            <numerusform>%n claim</numerusform>
            <numerusform>%n claims</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s) in teasers, not compared</source>
        <translation>
            <numerusform>%n claim in teasers, not compared</numerusform>
            <numerusform>%n claims in teasers, not compared</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConcordanceFeed</name>
    <message numerus="yes">
        <source>%n checked</source>
        <translation>
            <numerusform>%n checked</numerusform>
            <numerusform>%n checked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n match</numerusform>
            <numerusform>%n matches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s)</source>
        <translation>
            <numerusform>%n claim</numerusform>
            <numerusform>%n claims</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) made; Ctrl+Z takes them back</source>
        <translation>
            <numerusform>%n mark made; Ctrl+Z takes it back</numerusform>
            <numerusform>%n marks made; Ctrl+Z takes them back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConcordanceScreen</name>
    <message numerus="yes">
        <source>%n match(es) written to {path}</source>
        <translation>
            <numerusform>%n match written to {path}</numerusform>
            <numerusform>%n matches written to {path}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CopiesScreen</name>
    <message numerus="yes">
        <source>%n of {count} new articles nearly the same as articles that are there.</source>
        <translation>
            <numerusform>%n of {count} new articles is nearly the same as one that is there.</numerusform>
            <numerusform>%n of {count} new articles are nearly the same as articles that are there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) carried over; Ctrl+Z takes them back</source>
        <translation>
            <numerusform>%n mark carried over; Ctrl+Z takes it back</numerusform>
            <numerusform>%n marks carried over; Ctrl+Z takes them back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CopiesView</name>
    <message numerus="yes">
        <source>%n mark(s)</source>
        <translation>
            <numerusform>%n mark</numerusform>
            <numerusform>%n marks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n difference</numerusform>
            <numerusform>%n differences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CopyList</name>
    <message numerus="yes">
        <source>%n cop(ies)</source>
        <translation>
            <numerusform>%n copy</numerusform>
            <numerusform>%n copies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeleteDialog</name>
    <message numerus="yes">
        <source>Keep %n mark(s), with another label:</source>
        <translation>
            <numerusform>Keep %n mark, with another label:</numerusform>
            <numerusform>Keep %n marks, with another label:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n mark(s) with their relations</source>
        <translation>
            <numerusform>Delete %n mark with their relations</numerusform>
            <numerusform>Delete %n marks with their relations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entity(ies) of this type become:</source>
        <translation>
            <numerusform>%n entity of this type becomes:</numerusform>
            <numerusform>%n entities of this type become:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntityFacts</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>origin of %n claim(s)</source>
        <translation>
            <numerusform>origin of %n claim</numerusform>
            <numerusform>origin of %n claims</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>passes on %n claim(s) of others</source>
        <translation>
            <numerusform>passes on %n claim of others</numerusform>
            <numerusform>passes on %n claims of others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>inherited by %n claim(s) without a source</source>
        <translation>
            <numerusform>inherited by %n claim without a source</numerusform>
            <numerusform>inherited by %n claims without a source</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntitySection</name>
    <message numerus="yes">
        <source>%n mention(s) in this article</source>
        <translation>
            <numerusform>%n mention in this article</numerusform>
            <numerusform>%n mentions in this article</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Family</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s) in this family</source>
        <translation>
            <numerusform>%n claim in this family</numerusform>
            <numerusform>%n claims in this family</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FamilySide</name>
    <message numerus="yes">
        <source>%n neighbour(s) more</source>
        <translation>
            <numerusform>%n neighbour more</numerusform>
            <numerusform>%n neighbours more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilesPage</name>
    <message numerus="yes">
        <source>%n remark(s)</source>
        <translation>
            <numerusform>%n remark</numerusform>
            <numerusform>%n remarks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s)</source>
        <translation>
            <numerusform>%n mark</numerusform>
            <numerusform>%n marks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n relation(s)</source>
        <translation>
            <numerusform>%n relation</numerusform>
            <numerusform>%n relations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) are in the project already.</source>
        <translation>
            <numerusform>%n article is in the project already.</numerusform>
            <numerusform>%n articles are in the project already.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Folding</name>
    <message numerus="yes">
        <source>%n paragraph(s) in which every claim has a pair</source>
        <translation>
            <numerusform>%n paragraph in which every claim has a pair</numerusform>
            <numerusform>%n paragraphs in which every claim has a pair</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paragraph(s) without a pair</source>
        <translation>
            <numerusform>%n paragraph without a pair</numerusform>
            <numerusform>%n paragraphs without a pair</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message numerus="yes">
        <source>Mark %n</source>
        <translation>
            <numerusform>Mark %n</numerusform>
            <numerusform>Mark %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) will be made</source>
        <translation>
            <numerusform>%n mark will be made</numerusform>
            <numerusform>%n marks will be made</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n article(s), one step to undo</source>
        <translation>
            <numerusform>in %n article, one step to undo</numerusform>
            <numerusform>in %n articles, one step to undo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Apply to %n mark(s)</source>
        <translation>
            <numerusform>Apply to %n mark</numerusform>
            <numerusform>Apply to %n marks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) waiting:</source>
        <translation>
            <numerusform>%n change waiting:</numerusform>
            <numerusform>%n changes waiting:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FormsPanel</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message numerus="yes">
        <source>%n mark(s)</source>
        <translation>
            <numerusform>%n mark</numerusform>
            <numerusform>%n marks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryFeed</name>
    <message numerus="yes">
        <source>%n mark(s) in one edit</source>
        <translation>
            <numerusform>%n mark in one edit</numerusform>
            <numerusform>%n marks in one edit</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message numerus="yes">
        <source>%n article(s) so far</source>
        <translation>
            <numerusform>%n article so far</numerusform>
            <numerusform>%n articles so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Added %n article(s)</source>
        <translation>
            <numerusform>Added %n article</numerusform>
            <numerusform>Added %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped. %n article(s) were added before.</source>
        <translation>
            <numerusform>Stopped. %n article was added before.</numerusform>
            <numerusform>Stopped. %n articles were added before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) were in the project already</source>
        <translation>
            <numerusform>%n article was in the project already</numerusform>
            <numerusform>%n articles were in the project already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) nearly the same as articles that are there</source>
        <translation>
            <numerusform>%n article is nearly the same as one that is there</numerusform>
            <numerusform>%n articles are nearly the same as articles that are there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s)</source>
        <translation>
            <numerusform>%n remark</numerusform>
            <numerusform>%n remarks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportWizard</name>
    <message numerus="yes">
        <source>%n article(s) so far</source>
        <translation>
            <numerusform>%n article so far</numerusform>
            <numerusform>%n articles so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n undecided</source>
        <translation>
            <numerusform>%n undecided</numerusform>
            <numerusform>%n undecided</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s)</source>
        <translation>
            <numerusform>%n tag</numerusform>
            <numerusform>%n tags</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s) nobody knows</source>
        <translation>
            <numerusform>%n tag nobody knows</numerusform>
            <numerusform>%n tags nobody knows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeptRow</name>
    <message numerus="yes">
        <source>%n article(s) of {folder} stay where they were</source>
        <translation>
            <numerusform>%n article of {folder} stays where it was</numerusform>
            <numerusform>%n articles of {folder} stay where they were</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KnownArticles</name>
    <message numerus="yes">
        <source>%n mark(s) stay(s) out</source>
        <translation>
            <numerusform>%n mark stays out</numerusform>
            <numerusform>%n marks stay out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) nearly the same as articles that are there</source>
        <translation>
            <numerusform>%n article is nearly the same as one that is there</numerusform>
            <numerusform>%n articles are nearly the same as articles that are there</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LabelPage</name>
    <message numerus="yes">
        <source>%n mark(s)</source>
        <translation>
            <numerusform>%n mark</numerusform>
            <numerusform>%n marks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ledger</name>
    <message numerus="yes">
        <source>%n claim(s)</source>
        <translation>
            <numerusform>%n claim</numerusform>
            <numerusform>%n claims</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %n claim(s)</source>
        <translation>
            <numerusform>{shown} of %n claim</numerusform>
            <numerusform>{shown} of %n claims</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outlet(s)</source>
        <translation>
            <numerusform>%n outlet</numerusform>
            <numerusform>%n outlets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LedgerFeed</name>
    <message numerus="yes">
        <source>%n claim(s)</source>
        <translation>
            <numerusform>%n claim</numerusform>
            <numerusform>%n claims</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n family(ies)</source>
        <translation>
            <numerusform>%n family</numerusform>
            <numerusform>%n families</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outside families</source>
        <translation>
            <numerusform>%n outside families</numerusform>
            <numerusform>%n outside families</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more than %n claim(s)…</source>
        <translation>
            <numerusform>more than %n claim…</numerusform>
            <numerusform>more than %n claims…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LedgerLine</name>
    <message numerus="yes">
        <source>%n claim(s)</source>
        <translation>
            <numerusform>%n claim</numerusform>
            <numerusform>%n claims</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LedgerScreen</name>
    <message numerus="yes">
        <source>%n claim(s) written: {path}</source>
        <translation>
            <numerusform>%n claim written: {path}</numerusform>
            <numerusform>%n claims written: {path}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LookPage</name>
    <message numerus="yes">
        <source>%n pixel(s)</source>
        <translation>
            <numerusform>%n pixel</numerusform>
            <numerusform>%n pixels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LossRowView</name>
    <message numerus="yes">
        <source>%n time(s) in all</source>
        <translation>
            <numerusform>%n time in all</numerusform>
            <numerusform>%n times in all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>nothing lost, %n file(s)</source>
        <translation>
            <numerusform>nothing lost, %n file</numerusform>
            <numerusform>nothing lost, %n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LossTable</name>
    <message numerus="yes">
        <source>Only told in the report: %n kind(s)</source>
        <translation>
            <numerusform>Only told in the report: %n kind</numerusform>
            <numerusform>Only told in the report: %n kinds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No loss: %n kind(s)</source>
        <translation>
            <numerusform>No loss: %n kind</numerusform>
            <numerusform>No loss: %n kinds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message numerus="yes">
        <source>%n mark(s) get this label and keep the properties both labels have. Relations stay where it allows them.</source>
        <translation>
            <numerusform>%n mark gets this label and keeps the properties both labels have. Relations stay where it allows them.</numerusform>
            <numerusform>%n marks get this label and keep the properties both labels have. Relations stay where it allows them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OccurrenceCommands</name>
    <message numerus="yes">
        <source>%n mark(s) made; Ctrl+Z takes them back</source>
        <translation>
            <numerusform>%n mark made; Ctrl+Z takes it back</numerusform>
            <numerusform>%n marks made; Ctrl+Z takes them back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Overlays</name>
    <message numerus="yes">
        <source>%n mention(s)</source>
        <translation>
            <numerusform>%n mention</numerusform>
            <numerusform>%n mentions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n article(s)</source>
        <translation>
            <numerusform>in %n article</numerusform>
            <numerusform>in %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n match</numerusform>
            <numerusform>%n matches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PasteDialog</name>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlacePage</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProjectCommands</name>
    <message numerus="yes">
        <source>%n change(s) of the scheme were not applied. Close and lose them?</source>
        <translation>
            <numerusform>%n change of the scheme was not applied. Close and lose it?</numerusform>
            <numerusform>%n changes of the scheme were not applied. Close and lose them?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProposalPanel</name>
    <message numerus="yes">
        <source>Make a story of %n</source>
        <translation>
            <numerusform>Make a story of %n</numerusform>
            <numerusform>Make a story of %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n</source>
        <translation>
            <numerusform>Add %n</numerusform>
            <numerusform>Add %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QidDialog</name>
    <message numerus="yes">
        <source>Set %n QID(s)</source>
        <translation>
            <numerusform>Set %n QID</numerusform>
            <numerusform>Set %n QIDs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message numerus="yes">
        <source>Link the %n checked</source>
        <translation>
            <numerusform>Link the %n checked</numerusform>
            <numerusform>Link the %n checked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecentRow</name>
    <message numerus="yes">
        <source>%n annotator(s)</source>
        <translation>
            <numerusform>%n annotator</numerusform>
            <numerusform>%n annotators</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Registry</name>
    <message numerus="yes">
        <source>%n label(s)</source>
        <translation>
            <numerusform>%n label</numerusform>
            <numerusform>%n labels</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RegistryView</name>
    <message numerus="yes">
        <source>%n entit(ies)</source>
        <translation>
            <numerusform>%n entity</numerusform>
            <numerusform>%n entities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n likely double(s)</source>
        <translation>
            <numerusform>%n likely double</numerusform>
            <numerusform>%n likely doubles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultPage</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s)</source>
        <translation>
            <numerusform>%n mark</numerusform>
            <numerusform>%n marks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n relation(s)</source>
        <translation>
            <numerusform>%n relation</numerusform>
            <numerusform>%n relations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) so far</source>
        <translation>
            <numerusform>%n article so far</numerusform>
            <numerusform>%n articles so far</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SchemeEditor</name>
    <message numerus="yes">
        <source>%n addition(s)</source>
        <translation>
            <numerusform>%n addition</numerusform>
            <numerusform>%n additions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removal(s)</source>
        <translation>
            <numerusform>%n removal</numerusform>
            <numerusform>%n removals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n code(s)</source>
        <translation>
            <numerusform>%n code</numerusform>
            <numerusform>%n codes</numerusform>
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
        <source>%n key(s)</source>
        <translation>
            <numerusform>%n key</numerusform>
            <numerusform>%n keys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n colour(s) or line(s)</source>
        <translation>
            <numerusform>%n colour or line</numerusform>
            <numerusform>%n colours or lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n guideline(s)</source>
        <translation>
            <numerusform>%n guideline</numerusform>
            <numerusform>%n guidelines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s)</source>
        <translation>
            <numerusform>%n rule</numerusform>
            <numerusform>%n rules</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mapping(s)</source>
        <translation>
            <numerusform>%n mapping</numerusform>
            <numerusform>%n mappings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n order</numerusform>
            <numerusform>%n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) will no longer say “article’s own voice”.</source>
        <translation>
            <numerusform>%n mark will no longer say “article’s own voice”.</numerusform>
            <numerusform>%n marks will no longer say “article’s own voice”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) will be deleted.</source>
        <translation>
            <numerusform>%n mark will be deleted.</numerusform>
            <numerusform>%n marks will be deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n relation(s) will be deleted.</source>
        <translation>
            <numerusform>%n relation will be deleted.</numerusform>
            <numerusform>%n relations will be deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n property value(s) will be lost: no mark can keep them.</source>
        <translation>
            <numerusform>%n property value will be lost: no mark can keep them.</numerusform>
            <numerusform>%n property values will be lost: no mark can keep them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SourceChains</name>
    <message numerus="yes">
        <source>%n claim(s)</source>
        <translation>
            <numerusform>%n claim</numerusform>
            <numerusform>%n claims</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SplitPanel</name>
    <message numerus="yes">
        <source>%n article(s) without a date: in train.</source>
        <translation>
            <numerusform>%n article without a date: in train.</numerusform>
            <numerusform>%n articles without a date: in train.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StepWords</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s)</source>
        <translation>
            <numerusform>%n mark</numerusform>
            <numerusform>%n marks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s)</source>
        <translation>
            <numerusform>%n label</numerusform>
            <numerusform>%n labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotator(s)</source>
        <translation>
            <numerusform>%n annotator</numerusform>
            <numerusform>%n annotators</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stories</name>
    <message numerus="yes">
        <source>%n claim(s)</source>
        <translation>
            <numerusform>%n claim</numerusform>
            <numerusform>%n claims</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>new story of %n article(s)</source>
        <translation>
            <numerusform>new story of %n article</numerusform>
            <numerusform>new story of %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more for “{story}”</source>
        <translation>
            <numerusform>%n more for “{story}”</numerusform>
            <numerusform>%n more for “{story}”</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StoriesView</name>
    <message numerus="yes">
        <source>%n article(s) in stories</source>
        <translation>
            <numerusform>%n article in stories</numerusform>
            <numerusform>%n articles in stories</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StoryPanel</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TagsPage</name>
    <message numerus="yes">
        <source>%n more tag(s), less frequent</source>
        <translation>
            <numerusform>%n more tag, less frequent</numerusform>
            <numerusform>%n more tags, less frequent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tally</name>
    <message numerus="yes">
        <source>%n to mark</source>
        <translation>
            <numerusform>%n to mark</numerusform>
            <numerusform>%n to mark</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marked already</source>
        <translation>
            <numerusform>%n marked already</numerusform>
            <numerusform>%n marked already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) a decision</source>
        <translation>
            <numerusform>%n needs a decision</numerusform>
            <numerusform>%n need a decision</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message numerus="yes">
        <source>%n label(s)</source>
        <translation>
            <numerusform>%n label</numerusform>
            <numerusform>%n labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n relation(s)</source>
        <translation>
            <numerusform>%n relation</numerusform>
            <numerusform>%n relations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation>
            <numerusform>%n layer</numerusform>
            <numerusform>%n layers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Transfers</name>
    <message numerus="yes">
        <source>Added %n article(s)</source>
        <translation>
            <numerusform>Added %n article</numerusform>
            <numerusform>Added %n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Walking</name>
    <message numerus="yes">
        <source>%n claim(s) in this article without a source</source>
        <translation>
            <numerusform>%n claim in this article without a source</numerusform>
            <numerusform>%n claims in this article without a source</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Whose</name>
    <message numerus="yes">
        <source>Only your marks are shown; %n of others are hidden</source>
        <translation>
            <numerusform>Only your marks are shown; %n of others is hidden</numerusform>
            <numerusform>Only your marks are shown; %n of others are hidden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>Marked “{label}” in %n place(s)</source>
        <translation>
            <numerusform>Marked “{label}” in %n place</numerusform>
            <numerusform>Marked “{label}” in %n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Carried %n mark(s) over to a copy</source>
        <translation>
            <numerusform>Carried %n mark over to a copy</numerusform>
            <numerusform>Carried %n marks over to a copy</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changed %n mark(s) to “{label}”</source>
        <translation>
            <numerusform>Changed %n mark to “{label}”</numerusform>
            <numerusform>Changed %n marks to “{label}”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removed %n mark(s)</source>
        <translation>
            <numerusform>Removed %n mark</numerusform>
            <numerusform>Removed %n marks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removed %n relation(s)</source>
        <translation>
            <numerusform>Removed %n relation</numerusform>
            <numerusform>Removed %n relations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Linked %n mention(s)</source>
        <translation>
            <numerusform>Linked %n mention</numerusform>
            <numerusform>Linked %n mentions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Gave QIDs to %n entit(ies)</source>
        <translation>
            <numerusform>Gave a QID to %n entity</numerusform>
            <numerusform>Gave QIDs to %n entities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Imported %n article(s)</source>
        <translation>
            <numerusform>Imported %n article</numerusform>
            <numerusform>Imported %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removed %n article(s)</source>
        <translation>
            <numerusform>Removed %n article</numerusform>
            <numerusform>Removed %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) into story “{name}”</source>
        <translation>
            <numerusform>%n article into story “{name}”</numerusform>
            <numerusform>%n articles into story “{name}”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Took %n article(s) out of their story</source>
        <translation>
            <numerusform>Took %n article out of its story</numerusform>
            <numerusform>Took %n articles out of their story</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s)</source>
        <translation>
            <numerusform>%n mark</numerusform>
            <numerusform>%n marks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the last mention of %n entit(ies)</source>
        <translation>
            <numerusform>the last mention of %n entity</numerusform>
            <numerusform>the last mention of %n entities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n relation(s)</source>
        <translation>
            <numerusform>%n relation</numerusform>
            <numerusform>%n relations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with other articles: {names}</source>
        <translation>
            <numerusform>%n with other articles: {names}</numerusform>
            <numerusform>%n with other articles: {names}</numerusform>
        </translation>
    </message>
</context>
</TS>
