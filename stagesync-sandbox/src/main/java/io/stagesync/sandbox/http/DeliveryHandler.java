package io.stagesync.sandbox.http;

import io.stagesync.sandbox.assets.Bucket;
import io.stagesync.sandbox.assets.StoredFile;
import io.stagesync.sandbox.traffic.RequestKind;

/** Deliveries of files. Tasks in the path are accepted and change nothing: the file is delivered as it is (5.2). */
final class DeliveryHandler {
    private DeliveryHandler() {}

    static Handled handle(StageService stage, StoredFile file, HttpCall call) {
        return new Handled(RequestKind.DELIVERY, file.handle(), 0, () -> deliver(stage, file, call));
    }

    private static HttpAnswer deliver(StageService stage, StoredFile file, HttpCall call) {
        byte[] bytes = stage.files().bucket().read(file);
        String tag = Bucket.tag(bytes);
        if (call.header("If-None-Match").filter(tag::equals).isPresent()) {
            return HttpAnswer.bytes(304, file.type(), new byte[0]).with("ETag", tag);
        }
        return HttpAnswer.bytes(200, file.type(), bytes).with("ETag", tag);
    }
}
