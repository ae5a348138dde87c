import { Component, type ErrorInfo, type ReactNode } from 'react';
import { Failure } from './failure.tsx';

/** A part that breaks leaves the others standing; `name` is what is shown, and another one is a new attempt. */
export class Boundary extends Component<{ name: string; children: ReactNode }, { error: Error | null; name: string }> {
  override state: { error: Error | null; name: string } = { error: null, name: this.props.name };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  static getDerivedStateFromProps({ name }: { name: string }, state: { name: string }) {
    return name === state.name ? null : { error: null, name };
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    console.error(error, info.componentStack);
  }

  override render(): ReactNode {
    if (!this.state.error) return this.props.children;
    return <Failure error={this.state.error} retry={() => this.setState({ error: null })} />;
  }
}
