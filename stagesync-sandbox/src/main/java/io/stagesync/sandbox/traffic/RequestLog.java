package io.stagesync.sandbox.traffic;

import java.util.ArrayList;
import java.util.List;

/** The requests of a stage in the order they were finished. Safe for several threads. */
public final class RequestLog {
    private final ArrayList<LoggedRequest> requests = new ArrayList<>();

    public synchronized void add(LoggedRequest request) {
        requests.add(request);
    }

    public synchronized List<LoggedRequest> requests() {
        return List.copyOf(requests);
    }

    public List<LoggedRequest> requests(RequestKind kind) {
        return requests().stream().filter(r -> r.kind() == kind).toList();
    }

    public int count(RequestKind kind) {
        return requests(kind).size();
    }

    /** How many things were written, or tried to be: mutation fields, imported elements, stored files. */
    public int writes() {
        return requests().stream().mapToInt(LoggedRequest::writes).sum();
    }

    public synchronized void clear() {
        requests.clear();
    }
}
