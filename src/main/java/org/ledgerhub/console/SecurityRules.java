package org.ledgerhub.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;
import org.ledgerhub.office.Office;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Who may do what: people sign in with name and password, programs with a token or Basic; only the session cookie
 * needs a CSRF token.
 */
@Configuration
@EnableWebSecurity
class SecurityRules {
    private static final String REST_OF_POLICY = "; img-src 'self' data:; object-src 'none'; frame-ancestors 'none'; "
            + "base-uri 'self'; form-action 'self'";
    /** Nothing inline, neither script nor style, and nothing from elsewhere. */
    private static final String CONTENT_POLICY = "default-src 'self'; style-src 'self'" + REST_OF_POLICY;
    /** The page that describes the interface is not ours, and styles itself inline. */
    private static final String DESCRIPTION_POLICY =
            "default-src 'self'; style-src 'self' 'unsafe-inline'" + REST_OF_POLICY;

    @Bean
    UserDetailsService people(Office office) {
        return name -> office.person(name)
                .map(SignedIn::new)
                .orElseThrow(() -> new UsernameNotFoundException("Nobody is called that."));
    }

    /** A request is measured once, as a whole: not each filter on its way. */
    @Bean
    static SecurityObservationSettings wholeRequestsAlone() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    @Order(1)
    SecurityFilterChain standIns(HttpSecurity http) throws Exception {
        // Their own sign-ins are none of ours; outside the demo there is nothing behind these paths.
        return http.securityMatcher("/sandbox/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(CsrfConfigurer::disable)
                .requestCache(RequestCacheConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain rules(HttpSecurity http, Office office, FailedSignIns failed) throws Exception {
        Unauthorized unauthorized = new Unauthorized();
        HttpSessionRequestCache pagesOnly = new HttpSessionRequestCache();
        pagesOnly.setRequestMatcher(request -> !FOR_PROGRAMS.matches(request));
        http.authorizeHttpRequests(SecurityRules::roles)
                .httpBasic(basic -> basic.authenticationEntryPoint(unauthorized))
                .formLogin(form -> form.loginPage("/sign-in").defaultSuccessUrl("/"))
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?logout"))
                .requestCache(cache -> cache.requestCache(pagesOnly))
                .csrf(csrf -> csrf.csrfTokenRepository(csrfCookie())
                        .csrfTokenRequestHandler(new CsrfByHeaderOrForm())
                        .ignoringRequestMatchers(SecurityRules::withCredentials))
                .exceptionHandling(refused -> refused.defaultAuthenticationEntryPointFor(unauthorized, FOR_PROGRAMS)
                        .defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint("/sign-in"), request -> true)
                        .accessDeniedHandler(new Forbidden(FOR_PROGRAMS, unauthorized)))
                .headers(headers -> headers.addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                                DESCRIPTION, new ContentSecurityPolicyHeaderWriter(DESCRIPTION_POLICY)))
                        .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                                new NegatedRequestMatcher(DESCRIPTION),
                                new ContentSecurityPolicyHeaderWriter(CONTENT_POLICY)))
                        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)))
                .addFilterBefore(new SignInGate(failed), UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(new TokenFilter(office, unauthorized), BasicAuthenticationFilter.class)
                .addFilterAfter(new StandingRole(office), AnonymousAuthenticationFilter.class)
                .addFilterAfter(new FirmFilter(), StandingRole.class)
                .addFilterAfter(new ReferenceFilter(), FirmFilter.class);
        return http.build();
    }

    private static void roles(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        for (AccessRule rule : AccessRule.ALL) {
            var fitting = requests.requestMatchers(rule.method(), rule.paths().toArray(String[]::new));
            if (rule.least() == null) {
                fitting.permitAll();
            } else {
                fitting.hasRole(rule.least().name());
            }
        }
        requests.anyRequest().denyAll();
    }

    /** Readable for our own pages' scripts, which send it back as a header. */
    private static CookieCsrfTokenRepository csrfCookie() {
        CookieCsrfTokenRepository cookie = CookieCsrfTokenRepository.withHttpOnlyFalse();
        cookie.setCookieCustomizer(flags -> flags.sameSite("Lax"));
        return cookie;
    }

    /** Credentials in the request itself can't be sent by another site's page. */
    private static boolean withCredentials(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) != null;
    }

    private static final RequestMatcher DESCRIPTION =
            request -> request.getRequestURI().startsWith("/swagger-ui");

    /** Requests that want data, not a page. */
    private static final RequestMatcher FOR_PROGRAMS = request -> {
        String path = request.getRequestURI();
        return Stream.of("/api/", "/actuator/", "/receive/", "/v3/").anyMatch(path::startsWith);
    };
}
