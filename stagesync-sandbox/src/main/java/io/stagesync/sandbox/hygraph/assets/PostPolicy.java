package io.stagesync.sandbox.hygraph.assets;

import io.stagesync.sandbox.graphql.Json;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Signs forms for a bucket and checks those that are posted, by the rules of S3's signature version 4. */
final class PostPolicy {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final String ALGORITHM = "AWS4-HMAC-SHA256";
    private static final String REGION = "eu-central-1";
    private static final Set<String> UNCHECKED = Set.of("policy", "x-amz-signature", "file");

    private final byte[] secret = new byte[32];
    private final int maxBytes;
    private final Clock clock;

    PostPolicy(int maxBytes, Clock clock) {
        this.maxBytes = maxBytes;
        this.clock = clock;
        new SecureRandom().nextBytes(secret);
    }

    /** What a client posts, by the names of {@code AssetUploadRequestPostData}. */
    Map<String, String> sign(String url, String key, Instant expiresAt) {
        String date = DATE.format(clock.instant());
        String credential = "ASIASANDBOX/" + date.substring(0, 8) + "/" + REGION + "/s3/aws4_request";
        String securityToken = Base64.getEncoder().encodeToString(hmac(secret, key));
        ObjectNode policy = JsonNodeFactory.instance.objectNode();
        policy.put("expiration", expiresAt.toString());
        ArrayNode conditions = policy.putArray("conditions");
        conditions.addArray().add("content-length-range").add(0).add(maxBytes);
        conditions.addObject().put("key", key);
        conditions.addObject().put("x-amz-date", date);
        conditions.addObject().put("x-amz-algorithm", ALGORITHM);
        conditions.addObject().put("x-amz-credential", credential);
        conditions.addObject().put("x-amz-security-token", securityToken);
        String encoded = Base64.getEncoder().encodeToString(policy.toString().getBytes(StandardCharsets.UTF_8));
        Map<String, String> form = new LinkedHashMap<>();
        form.put("url", url);
        form.put("date", date);
        form.put("key", key);
        form.put("signature", signature(encoded, date));
        form.put("algorithm", ALGORITHM);
        form.put("policy", encoded);
        form.put("credential", credential);
        form.put("securityToken", securityToken);
        return form;
    }

    /**
     * Checks a form.
     *
     * @param fields those before the file, by lower-case name
     * @param size of the file in bytes
     * @return what is wrong with it
     */
    Optional<FormFault> check(Map<String, String> fields, long size) {
        for (String field : new String[] {"key", "policy", "X-Amz-Algorithm", "X-Amz-Credential", "X-Amz-Date"}) {
            if (!fields.containsKey(field.toLowerCase(Locale.ROOT))) {
                return Optional.of(FormFault.missing(field));
            }
        }
        if (!fields.containsKey("x-amz-signature")) {
            return Optional.of(FormFault.missing("X-Amz-Signature"));
        }
        String encoded = fields.getOrDefault("policy", "");
        String signature = signature(encoded, fields.getOrDefault("x-amz-date", ""));
        if (!MessageDigest.isEqual(
                signature.getBytes(StandardCharsets.UTF_8),
                fields.getOrDefault("x-amz-signature", "").getBytes(StandardCharsets.UTF_8))) {
            return Optional.of(new FormFault(
                    403,
                    "SignatureDoesNotMatch",
                    "The request signature we calculated does not match the signature you provided."
                            + " Check your key and signing method."));
        }
        // the signature was right, so the policy is one of ours
        JsonNode policy = Json.MAPPER.readTree(Base64.getDecoder().decode(encoded));
        if (!Instant.parse(policy.path("expiration").asString()).isAfter(clock.instant())) {
            return Optional.of(FormFault.policy("Policy expired."));
        }
        return conditions(policy.path("conditions"), fields)
                .or(() -> size > maxBytes
                        ? Optional.of(new FormFault(
                                400, "EntityTooLarge", "Your proposed upload exceeds the maximum allowed size"))
                        : Optional.empty());
    }

    private static Optional<FormFault> conditions(JsonNode conditions, Map<String, String> fields) {
        Map<String, String> expected = new LinkedHashMap<>();
        for (JsonNode condition : conditions) {
            condition
                    .properties()
                    .forEach(entry ->
                            expected.put(entry.getKey(), entry.getValue().asString()));
        }
        for (var entry : expected.entrySet()) {
            if (!entry.getValue().equals(fields.get(entry.getKey()))) {
                return Optional.of(FormFault.policy("Policy Condition failed: [\"eq\", \"$" + entry.getKey() + "\", \""
                        + entry.getValue() + "\"]"));
            }
        }
        return fields.keySet().stream()
                .filter(name -> !expected.containsKey(name) && !UNCHECKED.contains(name))
                .findFirst()
                .map(name -> FormFault.policy("Extra input fields: " + name));
    }

    private String signature(String policy, String date) {
        byte[] key = hmac(secret, date.substring(0, Math.min(8, date.length())));
        for (String part : new String[] {REGION, "s3", "aws4_request"}) {
            key = hmac(key, part);
        }
        return HexFormat.of().formatHex(hmac(key, policy));
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
