package vn.motcua.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.support.ParameterDeclarations;

/**
 * A test that is lived through from so many seeds, other ones each run, which are
 * printed: {@code -Dmotcua.seed=} lives one of them again, and {@code -Dmotcua.lives=}
 * says of how many lives all of these tests together are, instead of 200.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest(name = "seed {0}")
@ArgumentsSource(FreshSeeds.Drawing.class)
public @interface FreshSeeds {

	/** How many, of every 200 lives. */
	int value();

	/** Draws them. */
	final class Drawing implements ArgumentsProvider {

		private static final int USUAL = 200;

		@Override
		public Stream<? extends Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext test) {
			var method = test.getRequiredTestMethod();
			return seeds(Objects.requireNonNull(method.getAnnotation(FreshSeeds.class)).value(),
					method.getDeclaringClass().getSimpleName())
				.mapToObj(Arguments::of);
		}

		private static LongStream seeds(int share, String test) {
			var asked = Long.getLong("motcua.seed");
			if (asked != null) {
				return LongStream.of(asked);
			}
			int seeds = Math.max(1, share * Integer.getInteger("motcua.lives", USUAL) / USUAL);
			long first = RandomGenerator.getDefault().nextInt(1_000_000_000);
			System.out.printf("%s lives from the seeds %d to %d%n", test, first, first + seeds - 1);
			return LongStream.range(first, first + seeds);
		}

	}

}
