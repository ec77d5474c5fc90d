package vn.motcua.access;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.security.crypto.password.PasswordEncoder;

/** Computes hashes where they hold nobody up, whoever asks for them. */
final class PooledPasswordEncoder implements PasswordEncoder {

	private final PasswordEncoder encoder;

	private final HashingExecutor hashing;

	PooledPasswordEncoder(PasswordEncoder encoder, HashingExecutor hashing) {
		this.encoder = encoder;
		this.hashing = hashing;
	}

	@Override
	public String encode(@Nullable CharSequence password) {
		return this.hashing.ahead(() -> Objects.requireNonNull(this.encoder.encode(password)));
	}

	@Override
	public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
		return this.hashing.ahead(() -> this.encoder.matches(password, hash));
	}

	@Override
	public boolean upgradeEncoding(@Nullable String hash) {
		return this.encoder.upgradeEncoding(hash);
	}

}
