package io.stagesync.sandbox.traffic;

import java.time.Instant;
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

    /** The most requests of certain kinds that arrived within any one second. */
    public int mostPerSecond(RequestKind... kinds) {
        List<Instant> times = requests().stream()
                .filter(r -> List.of(kinds).contains(r.kind()))
                .map(LoggedRequest::at)
                .sorted()
                .toList();
        int most = 0;
        int first = 0;
        for (int last = 0; last < times.size(); last++) {
            while (!times.get(last).isBefore(times.get(first).plusSeconds(1))) {
                first++;
            }
            most = Math.max(most, last - first + 1);
        }
        return most;
    }

    public synchronized void clear() {
        requests.clear();
    }
}
