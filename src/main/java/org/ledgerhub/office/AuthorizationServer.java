package org.ledgerhub.office;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;

/**
 * The packages' own sign-ins, spoken to as RFC 6749 has it; nothing is stored here. A refusal is an
 * {@code OAuth2AuthorizationException} with the package's error word, whatever else goes wrong has the word of
 * {@link SignInRefusal#UNUSABLE}.
 */
final class AuthorizationServer {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofSeconds(30);

    private final RestClientAuthorizationCodeTokenResponseClient codes =
            new RestClientAuthorizationCodeTokenResponseClient();
    private final RestClientRefreshTokenTokenResponseClient refreshTokens =
            new RestClientRefreshTokenTokenResponseClient();
    private final Clock clock;

    AuthorizationServer(Clock clock) {
        this.clock = clock;
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .build());
        requests.setReadTimeout(ANSWER);
        RestClient http = RestClient.builder()
                .requestFactory(requests)
                .messageConverters(known -> {
                    known.clear();
                    known.addAll(List.of(
                            new FormHttpMessageConverter(), new OAuth2AccessTokenResponseHttpMessageConverter()));
                })
                .defaultStatusHandler(HttpStatusCode::isError, (request, answer) -> {
                    throw SignInRefusal.of(answer);
                })
                .build();
        codes.setRestClient(http);
        refreshTokens.setRestClient(http);
    }

    /** The address of the page where a person consents. */
    URI consentPage(SignInClient client, String callback, String state, String verifier) {
        return URI.create(request(client, callback, state, verifier).getAuthorizationRequestUri());
    }

    /** Exchanges the code that the person brought back. */
    Tokens exchange(SignInClient client, String callback, String state, String verifier, String code) {
        OAuth2AuthorizationResponse brought = OAuth2AuthorizationResponse.success(code)
                .redirectUri(callback)
                .state(state)
                .build();
        OAuth2AuthorizationExchange exchange =
                new OAuth2AuthorizationExchange(request(client, callback, state, verifier), brought);
        Instant asked = clock.instant();
        return tokens(
                codes.getTokenResponse(
                        new OAuth2AuthorizationCodeGrantRequest(client.registration(callback), exchange)),
                asked,
                null);
    }

    /** Renews tokens; the refresh token is the one given when the package does not replace it. */
    Tokens renew(SignInClient client, Tokens held) {
        Instant asked = clock.instant();
        String refresh = Objects.requireNonNull(held.refresh());
        return tokens(
                refreshTokens.getTokenResponse(new OAuth2RefreshTokenGrantRequest(
                        client.registration("urn:none"),
                        new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, held.access(), null, null),
                        new OAuth2RefreshToken(refresh, held.issued()))),
                asked,
                refresh);
    }

    private static OAuth2AuthorizationRequest request(
            SignInClient client, String callback, String state, String verifier) {
        Map<String, Object> parameters = new HashMap<>(client.oauth().extra());
        Map<String, Object> attributes = new HashMap<>();
        if (client.oauth().pkce()) {
            attributes.put(PkceParameterNames.CODE_VERIFIER, verifier);
            parameters.put(PkceParameterNames.CODE_CHALLENGE, Secrets.challenge(verifier));
            parameters.put(PkceParameterNames.CODE_CHALLENGE_METHOD, "S256");
        }
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(client.authorize().toString())
                .clientId(client.id())
                .redirectUri(callback)
                .scopes(java.util.Set.copyOf(client.oauth().scopes()))
                .state(state)
                .additionalParameters(parameters)
                .attributes(attributes)
                .build();
    }

    /** The library counts by the machine's clock and takes "not said" for one second: only the span is used. */
    private static Tokens tokens(OAuth2AccessTokenResponse answer, Instant asked, @Nullable String standing) {
        OAuth2AccessToken access = answer.getAccessToken();
        Duration life = Duration.between(
                Objects.requireNonNull(access.getIssuedAt()), Objects.requireNonNull(access.getExpiresAt()));
        OAuth2RefreshToken refresh = answer.getRefreshToken();
        return new Tokens(
                access.getTokenValue(),
                refresh == null ? standing : refresh.getTokenValue(),
                asked,
                life.toSeconds() <= 1 ? null : asked.plus(life));
    }
}
