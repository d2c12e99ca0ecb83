package io.stagesync.sandbox.hygraph.assets;

/**
 * Why a bucket does not take a form, as S3 says it.
 *
 * @param status of HTTP
 * @param code S3's own
 */
public record FormFault(int status, String code, String message) {
    static FormFault policy(String message) {
        return new FormFault(403, "AccessDenied", "Invalid according to Policy: " + message);
    }

    /** S3's message for a field that is not there, or that comes after the file. */
    static FormFault missing(String field) {
        return new FormFault(
                400,
                "InvalidArgument",
                "Bucket POST must contain a field named '" + field
                        + "'.  If it is specified, please check the order of the fields.");
    }

    public String xml() {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>" + code + "</Code><Message>"
                + message.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;") + "</Message></Error>";
    }
}
