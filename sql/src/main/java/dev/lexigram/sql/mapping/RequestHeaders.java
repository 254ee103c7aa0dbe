package dev.lexigram.sql.mapping;

import dev.lexigram.contracts.context.RequestContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is known of a request, as texts that go with its events. Stateless.
public final class RequestHeaders {

    private static final String REQUEST = "request";
    private static final String USER = "user";
    private static final String TENANT = "tenant";
    private static final String TENANT_TYPE = "tenant_type";

    private RequestHeaders() {}

    /// Those of the current request; none outside of any. The map is the caller's.
    public static Map<String, String> current() {
        Map<String, String> headers = new HashMap<>();
        RequestContext.current().ifPresent(request -> {
            headers.put(REQUEST, request.id());
            request.user().ifPresent(user -> headers.put(USER, user));
            request.tenant().ifPresent(tenant -> {
                headers.put(TENANT, tenant.toString());
                if (!(tenant instanceof String)) {
                    headers.put(TENANT_TYPE, tenant.getClass().getSimpleName());
                }
            });
        });
        return headers;
    }

    /// The request that the headers tell of, if they do.
    public static Optional<RequestContext> request(Map<String, String> headers) {
        String id = headers.get(REQUEST);
        if (id == null) {
            return Optional.empty();
        }
        RequestContext request = RequestContext.of(id);
        String user = headers.get(USER);
        String tenant = headers.get(TENANT);
        request = user == null ? request : request.withUser(user);
        return Optional.of(tenant == null ? request : request.withTenant(tenant(tenant, headers.get(TENANT_TYPE))));
    }

    private static Object tenant(String text, @Nullable String type) {
        return switch (type) {
            case "Short" -> Short.valueOf(text);
            case "Integer" -> Integer.valueOf(text);
            case "Long" -> Long.valueOf(text);
            case "UUID" -> UUID.fromString(text);
            case null, default -> text;
        };
    }
}
