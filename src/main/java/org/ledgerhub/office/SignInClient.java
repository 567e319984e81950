package org.ledgerhub.office;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.target.OAuth;
import org.ledgerhub.target.Spec;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;

/**
 * Our office as a package's sign-in knows it, for one connection.
 *
 * @param authorize the consent page
 * @param token where codes and refresh tokens are exchanged
 * @param id client id
 * @param secret client secret, absent for a client that has none
 * @param oauth the package's ways
 */
record SignInClient(
        URI authorize, URI token, String id, @Nullable String secret, OAuth oauth) {
    private static final Pattern FIELD = Pattern.compile("\\{(\\w+)}");

    /**
     * The client that the fields of a connection name.
     *
     * @throws IllegalStateException when a field that the addresses need is empty
     */
    static SignInClient of(Spec spec, OAuth oauth, Map<String, String> settings, Optional<String> secret) {
        return new SignInClient(
                URI.create(filled(oauth.authorize(), spec, settings)),
                URI.create(filled(oauth.token(), spec, settings)),
                value(oauth.clientId(), spec, settings),
                secret.filter(text -> !text.isBlank()).orElse(null),
                oauth);
    }

    private static String filled(String template, Spec spec, Map<String, String> settings) {
        return FIELD.matcher(template)
                .replaceAll(field -> Matcher.quoteReplacement(
                        value(field.group(1), spec, settings).replaceAll("/+$", "")));
    }

    private static String value(String field, Spec spec, Map<String, String> settings) {
        String given = settings.get(field);
        return Optional.ofNullable(given)
                .filter(text -> !text.isBlank())
                .or(() -> spec.fields().stream()
                        .filter(known -> known.name().equals(field))
                        .findFirst()
                        .map(Spec.Field::standard))
                .orElseThrow(() -> new IllegalStateException("The field " + field + " of the connection is empty."));
    }

    /** The same as Spring's client parts take it. */
    ClientRegistration registration(String callback) {
        return ClientRegistration.withRegistrationId("package")
                .clientId(id)
                .clientSecret(secret)
                .clientAuthenticationMethod(
                        secret == null
                                ? ClientAuthenticationMethod.NONE
                                : ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationUri(authorize.toString())
                .tokenUri(token.toString())
                .redirectUri(callback)
                .scope(oauth.scopes())
                .build();
    }

    /** Never to be logged. */
    @Override
    public String toString() {
        return "client " + id + " at " + token;
    }
}
