package io.stagesync;

import io.stagesync.connector.Source;
import io.stagesync.journal.RunFile;
import io.stagesync.model.ContentModel;
import io.stagesync.model.Problem;
import io.stagesync.model.Problem.Code;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** Notices that someone edits the source while a run is under way. */
final class SourceWatch {
    private static final int PARALLEL = 4;

    private final Source source;
    private final RunFile run;
    private final Engine engine;

    SourceWatch(Source source, RunFile run, Engine engine) {
        this.source = source;
        this.run = run;
        this.engine = engine;
    }

    /** Remembers when these models were last edited; to be asked before the first of them is read. */
    void begin(List<ContentModel> models) {
        run.setLastEdits(ask(models));
    }

    /** Puts into the run file, instead of what was said before, what was edited since. */
    void look() {
        Map<String, String> before = run.lastEdits();
        run.removeProblems(Code.SOURCE_EDITED);
        List<ContentModel> models = source.schema().models().stream()
                .filter(model -> before.containsKey(model.name()))
                .toList();
        ask(models).forEach((model, now) -> {
            String then = before.getOrDefault(model, now);
            if (!then.equals(now)) {
                run.addProblem(Problem.warning(
                        Code.SOURCE_EDITED,
                        model,
                        "the source was edited since it was read: there were " + then + "; now there are " + now,
                        "What was edited is not in this plan. Plan again to bring it over.",
                        0));
            }
        });
    }

    private Map<String, String> ask(List<ContentModel> models) {
        Map<String, String> found = new ConcurrentSkipListMap<>();
        engine.forEach(models.iterator(), PARALLEL, model -> {
            Optional<String> edit = source.lastEdit(model);
            edit.ifPresent(text -> found.put(model.name(), text));
        });
        return found;
    }
}
