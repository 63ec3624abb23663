package byteglass.http;

import byteglass.dissect.Bytes;
import byteglass.http.FieldName.StructuredType;
import byteglass.http.ListGrammar.Item;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/// Takes the values of well-known fields apart. Total: any octets have a dissection, whose cost is linear; what
/// does not fit the form is [ValueRole#STRAY].
///
/// Which form a field has is decided by its name alone, in one table: [#read].
public final class ValueDissector {

    private ValueDissector() {}

    /// What the octets of a value are for; empty for a field whose values have no form that is known here.
    ///
    /// @param value without the white space around it; a fold within counts as white space
    public static Optional<Value> dissect(String field, Bytes value) {
        ValueReader reader = new ValueReader(value);
        return read(field.toLowerCase(Locale.ROOT), reader) ? Optional.of(reader.value()) : Optional.empty();
    }

    private static boolean read(String field, ValueReader reader) {
        switch (field) {
            case "content-type" -> ListGrammar.single(reader, Item.MEDIA_TYPE);
            case "content-disposition" -> ListGrammar.single(reader, Item.WORD);
            case "strict-transport-security" -> ListGrammar.single(reader, Item.PAIR);
            case "accept", "accept-patch", "accept-post" -> ListGrammar.list(reader, Item.MEDIA_TYPE);
            case "if-match", "if-none-match" -> ListGrammar.list(reader, Item.ETAG);
            case "etag" -> ListGrammar.single(reader, Item.ETAG);
            case "link" -> ListGrammar.list(reader, Item.URI);
            case "upgrade" -> ListGrammar.list(reader, Item.PRODUCT);
            case "x-forwarded-for", "x-real-ip", "x-client-ip", "true-client-ip", "cf-connecting-ip" ->
                ListGrammar.list(reader, Item.ADDRESS);
            case "via" -> ListGrammar.list(reader, Item.WORDS);
            case "cache-control",
                    "forwarded",
                    "keep-alive",
                    "prefer",
                    "preference-applied",
                    "expect",
                    "alt-svc",
                    "pragma",
                    "server-timing",
                    "surrogate-control",
                    "authentication-info" -> ListGrammar.list(reader, Item.PAIR);
            case "accept-encoding",
                    "accept-language",
                    "accept-charset",
                    "te",
                    "transfer-encoding",
                    "content-encoding",
                    "content-language",
                    "connection",
                    "proxy-connection",
                    "vary",
                    "allow",
                    "trailer",
                    "accept-ranges",
                    "access-control-request-headers",
                    "access-control-allow-headers",
                    "access-control-allow-methods",
                    "access-control-expose-headers",
                    "access-control-request-method",
                    "sec-websocket-protocol",
                    "sec-websocket-extensions",
                    "sec-websocket-version",
                    "x-forwarded-host",
                    "x-forwarded-proto",
                    "x-forwarded-port",
                    "dav",
                    "x-robots-tag" -> ListGrammar.list(reader, Item.WORD);
            case "user-agent", "server" -> ProductGrammar.read(reader);
            case "cookie" -> CookieGrammar.sent(reader);
            case "set-cookie" -> CookieGrammar.set(reader);
            case "authorization", "proxy-authorization" -> CredentialGrammar.credentials(reader);
            case "www-authenticate", "proxy-authenticate" -> CredentialGrammar.challenges(reader);
            case "date", "last-modified", "if-modified-since", "if-unmodified-since", "expires" ->
                DateGrammar.read(reader);
            case "retry-after" -> either(reader, "0123456789", RangeGrammar::number, DateGrammar::read);
            case "if-range" ->
                either(reader, "\"W", single -> ListGrammar.single(single, Item.ETAG), DateGrammar::read);
            case "range" -> RangeGrammar.wanted(reader);
            case "content-range" -> RangeGrammar.sent(reader);
            case "content-length",
                    "age",
                    "max-forwards",
                    "access-control-max-age",
                    "upgrade-insecure-requests",
                    "dnt",
                    "sec-gpc" -> RangeGrammar.number(reader);
            case "content-security-policy", "content-security-policy-report-only" -> PolicyGrammar.read(reader);
            default -> {
                Optional<StructuredType> type = structured(field);
                type.ifPresent(known -> StructuredGrammar.read(reader, known));
                return type.isPresent();
            }
        }
        return true;
    }

    /// A form, where the value begins with some octet; another one otherwise.
    private static void either(
            ValueReader reader, String begin, Consumer<ValueReader> form, Consumer<ValueReader> other) {
        (reader.isNext(begin) ? form : other).accept(reader);
    }

    /// What a structured field holds: as the registry says, or for those that it leaves open, their specification.
    private static Optional<StructuredType> structured(String field) {
        return switch (field) {
            case "sec-ch-ua", "sec-ch-ua-full-version-list", "sec-ch-ua-form-factors" ->
                Optional.of(StructuredType.LIST);
            case "sec-ch-ua-mobile",
                    "sec-ch-ua-platform",
                    "sec-ch-ua-platform-version",
                    "sec-ch-ua-arch",
                    "sec-ch-ua-bitness",
                    "sec-ch-ua-model",
                    "sec-ch-ua-full-version",
                    "sec-ch-ua-wow64",
                    "sec-ch-prefers-color-scheme",
                    "sec-ch-prefers-reduced-motion",
                    "sec-fetch-site",
                    "sec-fetch-mode",
                    "sec-fetch-dest",
                    "sec-fetch-user",
                    "sec-fetch-storage-access",
                    "sec-purpose",
                    "idempotency-key" -> Optional.of(StructuredType.ITEM);
            case "signature",
                    "signature-input",
                    "accept-signature",
                    "content-digest",
                    "repr-digest",
                    "want-content-digest",
                    "want-repr-digest",
                    "permissions-policy",
                    "reporting-endpoints" -> Optional.of(StructuredType.DICTIONARY);
            default -> FieldName.of(field).flatMap(FieldName::type);
        };
    }
}
