package io.stagesync.connectors.hygraph;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Sends files where the stage expects them, several at a time, and waits until it has stored them. */
final class FileDelivery {
    private final BucketForms forms;
    private final UploadPoll poll;
    private final Duration mostWait;

    FileDelivery(BucketForms forms, UploadPoll poll, Duration mostWait) {
        this.forms = forms;
        this.poll = poll;
        this.mostWait = mostWait;
    }

    /**
     * Sends the files.
     *
     * @param form the form that the stage signed for a file
     * @return why a file was not sent, for those that were not
     */
    Map<FileTask, String> send(List<FileTask> tasks, Function<FileTask, Optional<JsonNode>> form) {
        List<Optional<String>> results = Parallel.map(
                tasks,
                task -> form.apply(task)
                        .map(known -> forms.send(task, known))
                        .orElse(Optional.of("the stage tells no form to send the file by")));
        Map<FileTask, String> failed = new LinkedHashMap<>();
        for (int i = 0; i < tasks.size(); i++) {
            FileTask task = tasks.get(i);
            results.get(i).ifPresent(why -> failed.put(task, why));
        }
        return failed;
    }

    /** Why a file is not there in the end, for those that are not. */
    Map<FileTask, String> await(List<FileTask> tasks, Function<FileTask, UploadPoll.FileKey> keys) {
        Map<UploadPoll.FileKey, UploadState> states =
                poll.await(tasks.stream().map(keys).toList(), mostWait);
        Map<FileTask, String> failed = new LinkedHashMap<>();
        for (FileTask task : tasks) {
            UploadState state = states.getOrDefault(keys.apply(task), new UploadState.Pending());
            if (state instanceof UploadState.Failed failure) {
                failed.put(task, failure.reason());
            } else if (state instanceof UploadState.Pending) {
                failed.put(task, "it was not stored within " + mostWait.toSeconds() + " seconds");
            }
        }
        return failed;
    }
}
