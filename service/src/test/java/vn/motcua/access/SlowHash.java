package vn.motcua.access;

import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;

import org.springframework.security.crypto.password.PasswordEncoder;

/** Stands for the slow hash: quick, but counts how often it had to be computed. */
final class SlowHash implements PasswordEncoder {

	final AtomicInteger checks = new AtomicInteger();

	static String of(@Nullable CharSequence password) {
		return "{hash}" + new StringBuilder(String.valueOf(password)).reverse();
	}

	@Override
	public String encode(@Nullable CharSequence password) {
		return of(password);
	}

	@Override
	public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
		this.checks.incrementAndGet();
		return of(password).equals(hash);
	}

}
