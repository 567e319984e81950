package org.ledgerhub.console;

import jakarta.servlet.http.HttpServletRequest;
import org.ledgerhub.office.Office;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Who may do what: people sign in with name and password, programs with a token or Basic; only the session cookie
 * needs a CSRF token.
 */
@Configuration
@EnableWebSecurity
class SecurityRules {
    static final String READ = "READ_ONLY";
    static final String ACT = "ACCOUNTANT";
    static final String SET_UP = "ENGINEER";

    @Bean
    UserDetailsService people(Office office) {
        return name -> office.person(name)
                .map(SignedIn::new)
                .orElseThrow(() -> new UsernameNotFoundException("Nobody is called that."));
    }

    @Bean
    SecurityFilterChain rules(HttpSecurity http, Office office, Environment settings) throws Exception {
        boolean demo = settings.getProperty("hub.demo", Boolean.class, true);
        PathPatternRequestMatcher.Builder paths = PathPatternRequestMatcher.withDefaults();
        http.authorizeHttpRequests(requests -> {
                    requests.requestMatchers(
                                    "/actuator/health/**", "/actuator/health", "/sign-in", "/assets/**", "/error")
                            .permitAll();
                    if (demo) {
                        requests.requestMatchers("/sandbox/**").permitAll();
                    }
                    requests.requestMatchers("/actuator/**").hasRole(SET_UP);
                    requests.requestMatchers(HttpMethod.GET).hasRole(READ);
                    requests.requestMatchers(
                                    "/api/connections/**",
                                    "/api/links/**",
                                    "/api/firms/**",
                                    "/api/tokens/**",
                                    "/api/people/**")
                            .hasRole(SET_UP);
                    requests.requestMatchers(HttpMethod.PUT, "/api/dossiers/**").hasRole(SET_UP);
                    requests.requestMatchers("/api/**", "/receive/**").hasRole(ACT);
                    requests.anyRequest().authenticated();
                })
                .httpBasic(Customizer.withDefaults())
                .formLogin(form -> form.loginPage("/sign-in").defaultSuccessUrl("/"))
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in"))
                .csrf(csrf -> csrf.csrfTokenRepository(CookieCsrfTokenRepository.withHttpOnlyFalse())
                        .ignoringRequestMatchers(paths.matcher("/sandbox/**"), withCredentials()))
                .exceptionHandling(
                        refused -> refused.defaultAuthenticationEntryPointFor(new Unauthorized(), new ForPrograms())
                                .defaultAuthenticationEntryPointFor(
                                        new LoginUrlAuthenticationEntryPoint("/sign-in"), request -> true)
                                .accessDeniedHandler(new Forbidden()))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(
                        "default-src 'self'; object-src 'none'; frame-ancestors 'self'; base-uri 'self'")))
                .addFilterBefore(new TokenFilter(office), BasicAuthenticationFilter.class)
                .addFilterAfter(new FirmFilter(), BasicAuthenticationFilter.class);
        return http.build();
    }

    /** Credentials in the request itself can't be sent by another site's page. */
    private static RequestMatcher withCredentials() {
        return (HttpServletRequest request) -> request.getHeader(HttpHeaders.AUTHORIZATION) != null;
    }

    /** Requests that want data, not a page. */
    private static final class ForPrograms implements RequestMatcher {
        @Override
        public boolean matches(HttpServletRequest request) {
            String path = request.getRequestURI();
            return path.startsWith("/api/")
                    || path.startsWith("/actuator/")
                    || path.startsWith("/receive/")
                    || path.startsWith("/v3/")
                    || path.startsWith("/sandbox/");
        }
    }
}
